"""How a page is put together: the document with its interfaces, style, input and rendering."""
