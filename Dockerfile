# The base of both stages; the same Node builds and serves.
ARG NODE_IMAGE=node:20.20-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# Needs no database and no secret.
RUN node scripts/image.mjs /image

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HEALTHOOL_DATA=/var/lib/healthool \
    NPM_CONFIG_CACHE=/tmp/npm
RUN install --directory --owner=node --group=node --mode=700 /var/lib/healthool
WORKDIR /app
# The files stay root's: the server can change nothing but its data folder.
COPY --from=build /image ./
USER node
VOLUME /var/lib/healthool
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/serve-image.mjs"]
