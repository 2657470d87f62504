"""Static scope analysis: `analyze_scopes(program)` gives a `ScopeAnalysis`; see `model`."""
