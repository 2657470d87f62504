const a = []; a[4294967294] = 1;
JSON.stringify({}, a);
