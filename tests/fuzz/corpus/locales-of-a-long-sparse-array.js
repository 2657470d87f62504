const a = []; a[4294967294] = 1;
new Intl.ListFormat(a);
