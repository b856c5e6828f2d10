export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/** Each asks the program itself what may come next, so that none has to know its commands. */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: String.raw`# congvan completion bash > ~/.local/share/bash-completion/completions/congvan
_congvan() {
  local IFS=$'\n' line="${'$'}{COMP_LINE:0:COMP_POINT}" words
  read -ra words -d '' <<< "$(printf '%s' "$line" | xargs -n1 printf '%s\n' 2>/dev/null)"
  [[ $line == *' ' ]] && words+=('')
  COMPREPLY=($(congvan completion words -- "${'$'}{words[@]:1}" 2>/dev/null))
  [[ ${'$'}{#COMPREPLY[@]} -eq 0 ]] && compopt -o default
}
complete -o nosort -F _congvan congvan
`,
  zsh: String.raw`#compdef congvan
# congvan completion zsh > a folder of $fpath, as _congvan
_congvan() {
  local -a found
  found=("${'$'}{(@f)$(congvan completion words -- "${'$'}{(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n ${'$'}{found[1]} ]]; then compadd -U -a found; else _files; fi
}
if [[ ${'$'}{funcstack[1]} == _congvan ]]; then _congvan "$@"; else compdef _congvan congvan; fi
`,
  fish: String.raw`# congvan completion fish > ~/.config/fish/completions/congvan.fish
function __congvan_words
    set -l before (commandline -opc)
    congvan completion words -- $before[2..] (commandline -ct) 2>/dev/null
end
complete -c congvan -a '(__congvan_words)'
`,
  powershell: String.raw`# congvan completion powershell | Out-String | Invoke-Expression   (in $PROFILE, to have it always)
Register-ArgumentCompleter -Native -CommandName congvan -ScriptBlock {
  param($typed, $line, $place)
  $words = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $place } | ForEach-Object { "$_".Trim('"', "'") })
  if ($typed -eq '') { $words += '""' }
  congvan completion words '--' @words 2>$null | ForEach-Object {
    $text = if ($_ -match '\s') { "'$_'" } else { $_ }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`,
}
