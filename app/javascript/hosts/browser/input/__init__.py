"""What a person does to a page, and what the page does by itself in answer.

Focus, activation, forms and text fields of the HTML Standard; pointers and keys of UI Events.
"""
