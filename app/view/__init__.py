"""What people see of a recording: steps in, panels and sentences out. Knows the trace only."""
