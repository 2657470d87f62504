"""ECMAScript's run-time semantics: https://tc39.es/ecma262/"""
