"""Vector graphics in a page: where shapes are, and what of them is hit. https://svgwg.org/svg2-draft/"""
