class R extends RegExp { exec() { return { index: 0, 0: 'a', length: 2 ** 50 } } }
'abc'.replace(new R('b'), 'z');
