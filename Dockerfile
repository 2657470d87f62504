FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY app app
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /home/loopscope loopscope \
    && mkdir /data && chown loopscope /data
COPY --from=build /venv /venv
WORKDIR /srv/loopscope
COPY app app
COPY templates templates
COPY static static
COPY scenarios scenarios
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    LOOPSCOPE_HOST=0.0.0.0 \
    LOOPSCOPE_DATA_FOLDER=/data
USER loopscope
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/health', timeout=2)"]
CMD ["python", "-m", "app", "serve"]
