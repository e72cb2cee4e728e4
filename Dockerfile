# Two stages: the first installs the pinned, hashed requirements, the second only runs what is in it.
FROM python:3.11-slim AS build
COPY requirements/run.txt /src/run.txt
RUN python -m venv /opt/klubba \
 && /opt/klubba/bin/pip install --no-cache-dir --require-hashes -r /src/run.txt

FROM python:3.11-slim
COPY --from=build /opt/klubba /opt/klubba
COPY bot /opt/klubba/app/bot
COPY handlers /opt/klubba/app/handlers
COPY storage /opt/klubba/app/storage
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
WORKDIR /data
VOLUME /data
ENV PATH=/opt/klubba/bin:$PATH PYTHONPATH=/opt/klubba/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    KLUBBA_HOST=0.0.0.0 KLUBBA_PORT=8080 KLUBBA_DATA_DIR=/data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["python", "-m", "handlers.cli"]
CMD ["run"]
