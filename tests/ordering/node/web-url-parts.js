// The parts of a URL, and what setting them does.
const url = new URL("https://user:pa@example.com:8080/a/../b?x=1&y=2#h");
for (const part of ["href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"]) console.log(part, url[part]);
url.port = "443"; url.protocol = "https:"; console.log(url.href);
url.search = "q=ü b"; console.log(url.href, url.searchParams.get("q"));
url.hash = ""; url.pathname = "/c d"; console.log(String(url), JSON.stringify(url));
console.log(new URL("../x?y#z", "http://h/a/b/c").href, new URL("//other/p", "https://h/").href);
console.log(URL.canParse("nope"), URL.canParse("a", "http://h/"));
