# The open map, the public page of one request, and choosing a place on the map.

map-title = Map of reports
map-lead = What people reported and what we answered.

map-filter-title = What to show
map-filter-category = Category
map-filter-outcome = Outcome
map-filter-any-category = all categories
map-filter-any-outcome = all outcomes
map-filter-clear = Show everything

map-list-title = List of reports
map-shown = { $count ->
    [one] { $count } report is shown.
   *[other] { $count } reports are shown.
}
map-more = Show more
map-on-map = Show on the map
map-no-point = Not marked on the map
map-chosen = Chosen on the map: { $reference }
map-close = Close
map-empty = Reports that were answered and published will appear here.
map-empty-filtered = No published report fits this choice.
map-truncated = The map shows the latest { $count } reports. The list has them all.
map-answered-on = Answered: { $date }

map-region = Map
map-pending = The map is loading.
map-unable = This device cannot draw the map. Everything on it is in the list too.
map-unable-small = This device cannot draw the map.
map-not-loaded = The map did not load. Everything on it is in the list too.
map-not-loaded-small = The map did not load.
map-again = Try again
map-base-lost = The base map cannot be reached now; the outline and the marks stay.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-whole = Whole municipality
map-scroll-help = Hold Ctrl and scroll to zoom
map-scroll-help-mac = Hold ⌘ and scroll to zoom
map-touch-help = Use two fingers to move the map

map-pick-region = Map for choosing the place
map-pick-help = Tap the place on the map; you can then drag the mark. With the keyboard, move the map with the arrows until the cross is in the right place, and press Enter.
map-pick-centre = Mark the place under the cross
map-pick-outside = That place is outside the municipality. Mark a place within the outline.
map-pick-unable = This device cannot draw the map. Describe the place in words.
map-pick-not-loaded = The map did not load. You can describe the place in words.
map-marker = Marked place

map-back = Back to the map
map-request-title = Report { $reference }
map-request-missing = This report is not on the map. It may not have been published, or a character of the number is missing.
map-request-text = What was reported
map-request-answer = Answer
map-request-photos = Photos
map-request-place = Where
map-received = Received
map-answered = Answered
map-promised = It will be done { $date }.
map-on-time = The answer came on time, { $span }.
map-late = The answer came late, { $span }.
map-on-its-way = The answer is on its way.
map-promise-kept = The promise to have it done { $date } was kept.
map-promise-broken = The promise to have it done { $date } was not kept.
map-former-answer = The answer before
# $when is "Thursday 30 April, 12:40".
map-open-again = This is open again. The new answer comes by { $when }.
# $late is "3 hours late".
map-open-again-late = This is open again. The new answer is { $late }.
map-open-again-waiting = This is open again. The municipality is waiting for a reply from whoever reported it; the clock is paused meanwhile.
