# Docket's program, for every role: `serve`, `work`, `migrate` and all other commands. Nothing is fetched when it runs.
FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY src src
COPY workers workers
COPY masking masking
COPY deploy/entrypoint.sh deploy/
# A new volume takes over who owns the folder that it is mounted on: the user below, not root.
RUN mkdir -p /docket/data /docket/keys /docket/checkpoints && chown -R node:node /docket
USER node
ENTRYPOINT ["node", "--import", "tsx", "src/cli/main.ts"]
CMD ["--help"]
