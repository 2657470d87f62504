"""What is dragged, copied and pasted: https://html.spec.whatwg.org/multipage/dnd.html"""
