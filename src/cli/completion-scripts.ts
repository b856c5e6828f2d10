export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/**
 * Each asks the program itself what may come next, so that none has to know its commands. What was typed is taken as it
 * stands, quotes taken off: nothing of it is expanded or run. What is put in is quoted where it must be.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: String.raw`# congvan completion bash > ~/.local/share/bash-completion/completions/congvan
_congvan() {
  local line="${'$'}{COMP_LINE:0:COMP_POINT}" word='' raw='' quote='' char words=() found=() i
  for ((i = 0; i < ${'$'}{#line}; i++)); do
    char="${'$'}{line:i:1}"
    if [[ -n $quote ]]; then
      if [[ $char == "$quote" ]]; then quote=''
      elif [[ $quote == '"' && $char == \\ && "${'$'}{line:i+1:1}" == ["\"\\\`\$"] ]]; then word+="${'$'}{line:++i:1}"
      else word+="$char"; fi
    elif [[ $char == [\'\"] ]]; then quote="$char"
    elif [[ $char == \\ ]]; then word+="${'$'}{line:++i:1}"
    elif [[ $char == [$' \t'] ]]; then [[ -n $raw ]] && words+=("$word"); word='' raw=''; continue
    else word+="$char"; fi
    raw="${'$'}{line:0:i+1}"
  done
  mapfile -t found < <(congvan completion words -- "${'$'}{words[@]:1}" "$word" 2>/dev/null)
  # Bash puts in only what follows the last of its word breaks, such as = and @.
  local begun="${'$'}{COMP_WORDS[COMP_CWORD]}" before=''
  [[ $begun == [=:@] ]] && begun=''
  [[ -z $quote && $word == *"$begun" ]] && before="${'$'}{word%"$begun"}"
  COMPREPLY=()
  for char in "${'$'}{found[@]}"; do
    case "$quote" in
      '"') char="$(sed 's/["\\$\x60]/\\&/g' <<< "$char")" ;;
      "'") char="${'$'}{char//\'/\'\\\'\'}" ;;
      *) if [[ $char =~ [^[:alnum:]/._=:@+,-] ]]; then char="$(sed 's/[][(){}<>|&;*?!#~$\x27"\\[:space:]\x60]/\\&/g' <<< "$char")"; fi ;;
    esac
    if [[ -n $before && $char == "$before"* ]]; then char="${'$'}{char:${'$'}{#before}}"; fi
    COMPREPLY+=("$char")
  done
  [[ ${'$'}{#COMPREPLY[@]} -eq 0 ]] && compopt -o default 2>/dev/null
  return 0
}
complete -o nosort -F _congvan congvan
`,
  zsh: String.raw`#compdef congvan
# congvan completion zsh > a folder of $fpath, as _congvan
_congvan() {
  local -a found
  found=("${'$'}{(@f)$(congvan completion words -- "${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}" 2>/dev/null)}")
  if [[ -n ${'$'}{found[1]} ]]; then compadd -U -a found; else _files; fi
}
if [[ ${'$'}{funcstack[1]} == _congvan ]]; then _congvan "$@"; else compdef _congvan congvan; fi
`,
  fish: String.raw`# congvan completion fish > ~/.config/fish/completions/congvan.fish
function __congvan_words
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    set -l bare (string unescape -- "$typed" 2>/dev/null; or string trim -l -c '\'"' -- "$typed")
    set -l found (congvan completion words -- $before[2..] "$bare" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$typed"
    end
end
complete -c congvan -f -a '(__congvan_words)'
`,
  powershell: String.raw`# congvan completion powershell | Out-String | Invoke-Expression   (in $PROFILE, to have it always)
Register-ArgumentCompleter -Native -CommandName congvan -ScriptBlock {
  param($typed, $line, $place)
  $words = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $place } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text.Trim('"', "'") }
  })
  if ($typed -eq '') { $words += '""' }
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $found = @(congvan completion words '--' @words 2>$null)
  } finally { [Console]::OutputEncoding = $encoding }
  $found | ForEach-Object {
    $text = if ($_ -match '[^\p{L}\p{N}/.:_=+-]') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`,
}
