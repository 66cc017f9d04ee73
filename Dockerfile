# One image for web, worker and dispatcher; compose.yaml says which command each runs.
FROM python:3.12-slim AS build
WORKDIR /app
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.12-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 STET_ENV=production STET_DATA=/data HOST=0.0.0.0 PORT=8000
RUN useradd --create-home --uid 1000 stet && mkdir /data && chown stet /data
WORKDIR /app
COPY --from=build /venv /venv
COPY . .
# collectstatic needs settings that pass their checks; nothing of these values stays in the image.
RUN SECRET_KEY=only-for-collectstatic-only-for-collectstatic-only-for STET_DATA=/tmp/build python manage.py collectstatic --noinput \
    && rm -rf /tmp/build
USER stet
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:annotator.gunicorn_conf", "annotator.wsgi"]
