import type { At, Records } from './records.ts'

/** What is read from one record. */
export function recordIn(records: Records, record: string): Records {
  return chosen(records, ({ at }) => at.record === record)
}

/** All records, but with something else in place of one. */
export function withRecord(records: Records, record: string, instead: Records): Records {
  const { dispatches, units, groups, organs, campaigns, calendar, office } = withoutRecord(records, record)
  return {
    dispatches: [...dispatches, ...instead.dispatches],
    units: [...units, ...instead.units],
    groups: [...groups, ...instead.groups],
    organs: [...organs, ...instead.organs],
    campaigns: [...campaigns, ...instead.campaigns],
    calendar: [...calendar, ...instead.calendar],
    office: instead.office ?? office,
  }
}

export function withoutRecord(records: Records, record: string): Records {
  return chosen(records, ({ at }) => at.record !== record)
}

function chosen(records: Records, isMeant: (item: { readonly at: At }) => boolean): Records {
  const { dispatches, units, groups, organs, campaigns, calendar, office } = records
  return {
    dispatches: dispatches.filter(isMeant),
    units: units.filter(isMeant),
    groups: groups.filter(isMeant),
    organs: organs.filter(isMeant),
    campaigns: campaigns.filter(isMeant),
    calendar: calendar.filter(isMeant),
    office: office && isMeant(office) ? office : null,
  }
}
