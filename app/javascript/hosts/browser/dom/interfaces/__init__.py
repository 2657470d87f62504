"""The interfaces of the DOM and of HTML's elements, one file a clause."""
