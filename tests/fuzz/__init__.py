"""Random programs against the model: none may crash it, hang it or find a fault of ours.

values       expressions of odd values
expressions  the grammar's expressions and patterns
statements   the grammar's statements, functions and classes
intrinsics   calls of every built-in with odd receivers and arguments
splicing     the corpus' programs with tokens cut, doubled and exchanged
programs     the program of a seed
trial        one program, run in this process
batches      many, in processes that may die
shrinking    a smaller program with the same finding
campaign     the command
"""
