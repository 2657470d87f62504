"""Update the rendering: style, layout, observers, animations, paint."""
