# One process of the dashboard. docs/hosting.md says how to run it, and several of them behind one address.
ARG PYTHON=3.11.14-slim-bookworm

FROM python:${PYTHON} AS packages
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.txt /
RUN python -m venv /packages && /packages/bin/python -m pip install --quiet -r /requirements.txt

FROM python:${PYTHON}
COPY --from=packages /packages /packages
WORKDIR /dashboard
COPY app.py LICENSE README.md ./
COPY .streamlit .streamlit
COPY analysis analysis
COPY dashboard dashboard
COPY data data
# Compiled now, since nothing is written later; /saved is where readers' own comparisons are kept.
RUN /packages/bin/python -m compileall -q analysis dashboard && mkdir /saved && chown 10001:10001 /saved
ENV PATH=/packages/bin:$PATH \
    HOME=/tmp \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    SAVED_FOLDER=/saved \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_SERVER_HEADLESS=true \
    STREAMLIT_SERVER_PORT=8501
USER 10001:10001
VOLUME /saved
EXPOSE 8501
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['STREAMLIT_SERVER_PORT'] + '/health', timeout=4)"]
CMD ["python", "-m", "streamlit", "run", "app.py"]
