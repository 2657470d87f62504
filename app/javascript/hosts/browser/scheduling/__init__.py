"""Tasks by priority: https://wicg.github.io/scheduling-apis/"""
