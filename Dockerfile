# Two stages: the first builds the environment from pinned, hashed requirements, the second only runs it.
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements/run.txt requirements/run.txt
RUN python -m venv /opt/klubba \
 && /opt/klubba/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY storage storage
# The build tool is taken from the environment too: nothing that is not pinned takes part.
COPY requirements/build.txt requirements/build.txt
RUN /opt/klubba/bin/pip install --no-cache-dir --require-hashes -r requirements/build.txt \
 && /opt/klubba/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
 && /opt/klubba/bin/pip uninstall --yes setuptools

FROM python:3.11-slim
COPY --from=build /opt/klubba /opt/klubba
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
WORKDIR /data
VOLUME /data
ENV PATH=/opt/klubba/bin:$PATH PYTHONUNBUFFERED=1 KLUBBA_HOST=0.0.0.0 KLUBBA_PORT=8080 KLUBBA_DATABASE_URL=sqlite:////data/klubba.db
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["klubba"]
CMD ["run"]
