"""How much fits on one page. What is more is put on several pages, so that no page grows without bound."""

MOST_RECOMMENDATIONS = 60
"""Beyond so many recommendations, tables have no rows of parts, and lists no details: the pages of the chapters and of the
recommendations have them. The rows of parts are most of a table. Those of 60 recommendations are 100 to 200 KB, which a phone
still shows at once; without them, the table of 1,000 recommendations is less than 1 MB."""

MOST_SOURCES = 500
"""Beyond so many sources, each kind has a page of its own, or several. 500 sources are 300 to 400 KB, which a browser filters
while a reader types."""

MOST_COMPARISONS = 500
"""Beyond so many parts on which organisations spoke, a list of them has a line for each recommendation at each meeting, and no
row for each part: the page of the recommendation has what each voice says. 500 rows are 500 to 700 KB."""

MOST_PROMISES_OF_AN_INSTITUTION = 100
"""Beyond so many promises, the page of an institution has the first by due date, and leads to the page of all promises."""

MOST_ACTS = 200
"""Beyond so many documents that an institution issued, its page has their number; the list of sources names the issuer of each."""

MOST_CHANGES = 100
"""Beyond so many changed ratings, the page of an institution has their number; that of the meeting lists them."""

MOST_PASSAGES = 500
"""Beyond so many places that name an institution, its page has their number for each recommendation, and no link to each: the pages
of the recommendations have the texts. 500 links are 100 KB."""

MOST_PROMISES = 500
"""Beyond so many promises, each year in which any is due has a page of its own, or several. 500 promises are 600 to 700 KB, which a
browser filters at once."""

LONGEST_VOLUME = 400_000
"""The characters of the texts of a printed volume; a longer report is printed in several. As a page, a volume has at most
1.4 MB, which browsers on phones and old computers can print."""
