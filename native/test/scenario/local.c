#include "scenario.h"
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { BACKLOG = 5 };

static char buffer[100];

/* A new AF_UNIX socket. */
static int local_socket(int type) {
    return must("socket", socket(AF_UNIX, type, 0));
}

/* bind(2) to a path. */
static int bind_path(int fd, const char *path) {
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    memcpy(name.sun_path, path, strlen(path));
    return bind(fd, (struct sockaddr *)&name, sizeof(name));
}

/* connect(2) to a path. */
static int connect_path(int fd, const char *path) {
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    memcpy(name.sun_path, path, strlen(path));
    return connect(fd, (struct sockaddr *)&name, sizeof(name));
}

/* unix.stream */
static void stream(void) {
    int server = local_socket(SOCK_STREAM), client = local_socket(SOCK_STREAM);
    returned("bind", bind_path(server, "socket"));
    must("listen", listen(server, BACKLOG));
    returned("connect", connect_path(client, "socket"));
    struct sockaddr_un peer;
    socklen_t length = sizeof(peer);
    int accepted = must("accept", accept(server, (struct sockaddr *)&peer, &length));
    fact("client has no name", length == offsetof(struct sockaddr_un, sun_path));
    must("send", (int)send(client, "hello", 5, 0));
    returned("recv", recv(accepted, buffer, sizeof(buffer), 0));
    told_bytes("received", buffer, 5);
    close(server);
    fact("path is left after close", access("socket", F_OK) == 0);
}

/* unix.datagram */
static void datagram(void) {
    int in = local_socket(SOCK_DGRAM), out = local_socket(SOCK_DGRAM);
    returned("bind", bind_path(in, "socket"));
    must("connect", connect_path(out, "socket"));
    returned("first sendto", send(out, "first", 5, 0));
    returned("second sendto", send(out, "second message", 14, 0));
    struct sockaddr_un sender;
    socklen_t length = sizeof(sender);
    returned("first received",
             recvfrom(in, buffer, sizeof(buffer), 0, (struct sockaddr *)&sender, &length));
    fact("sender has a name", length > offsetof(struct sockaddr_un, sun_path));
    returned("second recv", recv(in, buffer, sizeof(buffer), 0));
    while (send(out, "x", 1, MSG_DONTWAIT) == 1) {
    }
    done("sendto to a full receiver", send(out, "x", 1, MSG_DONTWAIT));
}

/* unix.seqpacket */
static void seqpacket(void) {
    int server = local_socket(SOCK_SEQPACKET), client = local_socket(SOCK_SEQPACKET);
    must("bind", bind_path(server, "socket"));
    must("listen", listen(server, BACKLOG));
    returned("connect", connect_path(client, "socket"));
    int accepted = must("accept", accept(server, NULL, NULL));
    returned("first send", send(client, "first", 5, 0));
    returned("second send", send(client, "second message", 14, 0));
    close(client);
    returned("first recv", recv(accepted, buffer, sizeof(buffer), 0));
    returned("second recv", recv(accepted, buffer, sizeof(buffer), 0));
    returned("recv at the end", recv(accepted, buffer, sizeof(buffer), 0));
}

/* unix.abstract */
static void abstract(void) {
    int server = local_socket(SOCK_STREAM);
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    socklen_t none = offsetof(struct sockaddr_un, sun_path), length = sizeof(name);
    returned("bind to a name that the kernel chooses",
             bind(server, (struct sockaddr *)&name, none));
    must("getsockname", getsockname(server, (struct sockaddr *)&name, &length));
    fact("the name is abstract", length > none && name.sun_path[0] == '\0');
    returned("its length", length - none - 1);
    must("listen", listen(server, BACKLOG));
    returned("connect", connect(local_socket(SOCK_STREAM), (struct sockaddr *)&name, length));
    name.sun_path[length - none] = '\0';
    int longer = connect(local_socket(SOCK_STREAM), (struct sockaddr *)&name, length + 1);
    returned("connect to the name and a NUL more", longer);
    fact("a file has the name", access(name.sun_path + 1, F_OK) == 0);
    close(server);
    int late = connect(local_socket(SOCK_STREAM), (struct sockaddr *)&name, length);
    returned("connect after the server's close", late);
}

/* Binds to a path of that length, however long; the kernel, not sun_path, is the limit. */
static void bind_long(const char *what, size_t length) {
    struct {
        struct sockaddr_un name;
        char more[8];
    } room = {.name.sun_family = AF_UNIX};
    memset((char *)&room + offsetof(struct sockaddr_un, sun_path), (int)('a' + length % 10),
           length);
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
    returned(what, bind(local_socket(SOCK_STREAM), (struct sockaddr *)&room, size));
}

/* unix.path-too-long */
static void path_too_long(void) {
    bind_long("bind a path of 106 bytes", 106);
    bind_long("bind a path of 107 bytes", 107);
    bind_long("bind a path of 108 bytes", 108);
    bind_long("bind a path of 109 bytes", 109);
}

/* unix.stale-path */
static void stale_path(void) {
    int before = local_socket(SOCK_STREAM), after = local_socket(SOCK_STREAM);
    must("bind", bind_path(before, "socket"));
    must("listen", listen(before, BACKLOG));
    close(before);
    returned("connect to the stale path", connect_path(local_socket(SOCK_STREAM), "socket"));
    returned("bind to the stale path", bind_path(after, "socket"));
    must("unlink", unlink("socket"));
    returned("bind after unlink", bind_path(after, "socket"));
}

/* unix.socketpair */
static void pair(void) {
    int ends[2];
    must("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
    returned("send", send(ends[0], "hello", 5, 0));
    returned("recv", recv(ends[1], buffer, sizeof(buffer), 0));
    returned("send back", send(ends[1], "reply!", 6, 0));
    returned("recv back", recv(ends[0], buffer, sizeof(buffer), 0));
    struct sockaddr_un name;
    socklen_t length = sizeof(name);
    must("getpeername", getpeername(ends[0], (struct sockaddr *)&name, &length));
    fact("peer has a name", length > offsetof(struct sockaddr_un, sun_path));
    close(ends[1]);
    returned("recv at the end", recv(ends[0], buffer, sizeof(buffer), 0));
}

/* unix.peer-credentials */
static void peer_credentials(void) {
    int ends[2];
    struct ucred peer = {0};
    socklen_t length = sizeof(peer);
    must("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
    must("getsockopt", getsockopt(ends[0], SOL_SOCKET, SO_PEERCRED, &peer, &length));
    fact("process is told", peer.pid == getpid());
    fact("user is this one", peer.uid == getuid());
    fact("group is this one", peer.gid == getgid());
}

const struct scenario local[] = {
    {"unix.stream", stream},
    {"unix.datagram", datagram},
    {"unix.seqpacket", seqpacket},
    {"unix.abstract", abstract},
    {"unix.path-too-long", path_too_long},
    {"unix.stale-path", stale_path},
    {"unix.socketpair", pair},
    {"unix.peer-credentials", peer_credentials},
    {NULL, NULL},
};
