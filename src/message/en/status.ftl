# Words of guiju status.

column-since = since
column-until = valid until
column-next = next
column-owed = owed
column-title = title (id)

group = { $status } ({ $count })
nothing = –
computed-day = { $day } (computed)
next = { $day } { $change }
owed =
    { $state-key ->
        [state-overdue] { $what } (overdue since { $due })
        [state-due] { $what } (due { $due })
       *[other] { $what } (by { $due })
    }
owed-and-more = { $first }, { $count } in all
total = { $day }: { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }; { $groups }
total-group = { $status } { $count }
total-owed = owed: { $count }, of which overdue: { $overdue }
total-missing-years = the working-day calendar has no year { $years }; terms of working days are not counted into it

line-as-of = as of
line-id = id
line-kind = kind
line-issuers = issuers
line-responsible = responsible
line-number = number
line-disclosure = disclosure
line-status = status
line-cause = because
line-since = since
line-until = valid until
line-until-ended = last valid day
line-text = text
line-next = next
line-owed = owed
line-missing = unknown
line-acts-on = acts on
line-life = life

cause = { $cause }
cause-by = { $cause } ({ $event }, { $day })
cause-by-instrument = { $cause } ({ $event }, { $day }, by { $instrument })
title-and-id = { $title } ({ $id })
title-in-marks = 《{ $title }》
since-always = always
until-computed = { $day } (computed from the term of { $length }; the text states no last day)
until-computed-plain = { $day } (computed; the text states no last day)
until-stated = { $day }
until-open = no term is stated
until-kind = this kind does not lapse
until-unknown = nobody has looked it up
text-from = { $file } (binds from { $day })
text-editorial = { $file } (binds from { $day }; put together by the office, the published texts prevail)
text-none = no text binds
next-none = no change is known
owed-none = nothing
owed-open = { $what }: open since { $opens }, due by { $due }
owed-due = { $days ->
        [one] { $what }: due by { $due }, { $days } day left
       *[other] { $what }: due by { $due }, { $days } days left
    }
owed-due-today = { $what }: due today, { $due }
owed-overdue = { $days ->
        [one] { $what }: due by { $due }, { $days } day overdue
       *[other] { $what }: due by { $due }, { $days } days overdue
    }
missing-fact = { $event }: { $key }
missing-year = the working-day calendar of { $year }; terms that reach into it are not counted
acts-on = { $relation } { $title } ({ $id })
fact-unknown = nobody has looked it up
fact-none = none
fact-not-stated = not stated
day-unknown = day unknown
life-event = { $day } { $event }
life-event-by = { $day } { $event }, { $instrument }
