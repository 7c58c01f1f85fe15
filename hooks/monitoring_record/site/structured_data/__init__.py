"""What pages say of themselves to programs that read no sentences, such as search engines, in the words of https://schema.org."""
