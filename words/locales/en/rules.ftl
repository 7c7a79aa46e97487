### Rule and calendar of the promise at the desk.

rules-title = Rule and calendar
rules-lead = How the hours of the promise are counted. A new version holds for reports received from then on; what was promised before stays as it was promised.
rules-public = What people see of it

rules-rule = Rule
rules-rule-lead = The form begins with the newest version. What you publish follows it.
rules-rule-published = Published. Everyone can read the new version, and what was before it.
rules-rule-publish = Publish the rule
rules-hours = Hours promised
rules-hours-hint = How many counted hours an answer may take, for example 48.
rules-clock = Which hours count
rules-clock-hint-elapsed = 48 hours are always two days, on weekends and holidays too.
rules-clock-hint-working-days = A working day counts 24 hours, so 48 hours are two working days.
rules-clock-hint-office-hours = Only the hours in which the office is open, so 48 hours are about six working days.
rules-weekdays = Days that count
rules-office = Office hours
rules-office-hint = From and until, for example 08:00-12:00, 13:00-16:00. Leave a day empty on which the office is closed.
rules-friday = What would start on a Friday starts on the next working day
rules-start = What sets the clock going
rules-start-receipt = The receipt of the report
rules-start-validation = The first look of an official; both times are shown
rules-valid-from = In force from
rules-valid-from-hint = Leave it empty and it holds at once.

rules-calendar = Calendar
rules-calendar-lead = Weekends and the holidays of the law are in it already. Here stand the days on which the municipality departs from them.
rules-calendar-published = Published. Reports received from then on are counted by it.
rules-calendar-publish = Publish the calendar
rules-calendar-law-only = No departures: the holidays of the law and nothing else.
rules-calendar-unpublished = The list is changed and not published yet.
rules-day-new = One more day
rules-day-date = Day
rules-day-kind = What is on that day
rules-day-off = Day off
rules-day-worked = Worked after all
rules-day-name = Name of the day
rules-day-name-hint = As people know it, for example municipal holiday.
rules-day-add = Add the day
rules-day-added = Added: { $date }. Publish the calendar for it to hold.
rules-day-remove = Take out

rules-trial = Try it before you publish
rules-trial-lead = When would an answer be due, by the rule and the calendar as they stand in the forms above? Nobody is promised anything.
rules-trial-start = Report received
rules-trial-send = Work it out
rules-trial-incomplete = Something in the forms above is missing or wrong. Press their button to see what.

field-hours-not-allowed = Enter a number of hours from 1 to 8,760.
field-office-invalid = Write the hours as 08:00-12:00, 13:00-16:00, without overlaps, and for at least one day.
field-office-not-allowed = With this calendar such a promise would never be due. Choose more days or hours.
field-overrides-not-allowed = With these days such a promise would never be due, or a day is there twice.
field-valid-from-invalid = Enter a day and a time.
field-valid-from-in-the-past = Choose a moment to come, and not one before the version that is published already.
field-overrides-required = Enter a day.
field-overrides-invalid = Enter a day.
field-overrides-taken = This day is in the list already. Take it out first.
