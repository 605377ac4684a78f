# syntax=docker/dockerfile:1
# docker build -t note-bot .
# docker run --read-only --cap-drop ALL -p 127.0.0.1:8080:8080 -e Discord__PublicKey=… -v /path/to/vault:/content:ro note-bot
# For notes from a Git repository: docker build --build-arg IMAGE=with-git -t note-bot .
ARG IMAGE=without-shell

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
# The gateway needs a package feed that has Discord.Net; --build-arg GATEWAY= leaves it out.
ARG GATEWAY=true
WORKDIR /source
COPY global.json Directory.*.props Directory.Build.targets BannedSymbols.txt .editorconfig appsettings.json ./
COPY src/ src/
# Compiled ahead of time, a large vault is loaded in half the time. What is restored has to be what the lock files say; with
# the gateway there are none unless a packages.gateway.lock.json was made.
RUN dotnet publish src/Bot --configuration Release --use-current-runtime --no-self-contained --output /app \
    -p:PublishReadyToRun=true -p:Gateway=$GATEWAY -p:UseAppHost=false -p:RestoreLockedMode=true
RUN mkdir /state

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble AS fonts
# Pictures are drawn with these. For notes with Chinese, Japanese or Korean titles add fonts-noto-cjk.
ARG FONTS="fonts-noto-core fonts-noto-color-emoji"
RUN apt-get update && apt-get install -y --no-install-recommends $FONTS

# No shell, no package manager. "extra" has ICU, without which names in composed and decomposed Unicode would differ.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra AS without-shell

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble AS with-git
RUN apt-get update \
    && apt-get install -y --no-install-recommends git openssh-client \
    && rm -rf /var/lib/apt/lists/*

FROM $IMAGE
WORKDIR /app
COPY --from=fonts /usr/share/fonts /usr/share/fonts
COPY --from=build /app .
# The notes that ship, unless a vault is mounted over them.
COPY content/ /content/
# All that is ever written: a clone, and who reloaded what. The rest of the file system can be read-only.
COPY --from=build --chown=$APP_UID /state /state
VOLUME /state
# The runtime's diagnostics would put a socket into /tmp.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Content__Path=/content \
    Content__StateFolder=/state \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["dotnet", "Bot.dll", "health"]
ENTRYPOINT ["dotnet", "Bot.dll"]
