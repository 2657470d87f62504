"""XMLHttpRequest, a window's older way to fetch: https://xhr.spec.whatwg.org/"""
