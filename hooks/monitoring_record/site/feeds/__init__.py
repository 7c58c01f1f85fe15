"""News of the record: what meetings found, what changed, what was promised and what was corrected."""

from monitoring_record.site.feeds.feed import Feed
from monitoring_record.site.feeds.news import feed_of_promises, feed_of_recommendation, feed_of_report, feed_of_site

__all__ = ["Feed", "feed_of_promises", "feed_of_recommendation", "feed_of_report", "feed_of_site"]
