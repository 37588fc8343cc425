#include "conformance.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <string.h>
#include <sys/un.h>
#include <unistd.h>

/* struct sockaddr_in */
struct at in4(const char *host, int port) {
    struct at at = {.length = sizeof(struct sockaddr_in)};
    struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons((in_port_t)port)};
    inet_pton(AF_INET, host, &in.sin_addr);
    memcpy(at.address.bytes, &in, sizeof in);
    return at;
}

/* struct sockaddr_in6 */
struct at in6(const char *host, int port) {
    struct at at = {.length = sizeof(struct sockaddr_in6)};
    struct sockaddr_in6 in = {.sin6_family = AF_INET6, .sin6_port = htons((in_port_t)port)};
    inet_pton(AF_INET6, host, &in.sin6_addr);
    memcpy(at.address.bytes, &in, sizeof in);
    return at;
}

/* struct sockaddr_un with a path, and its zero where there is room */
struct at un(const char *path) {
    struct at at = {.address.any.sa_family = AF_UNIX};
    size_t length = strlen(path);
    memcpy(at.address.bytes + offsetof(struct sockaddr_un, sun_path), path, length);
    length += length < sizeof((struct sockaddr_un *)0)->sun_path;
    at.length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
    return at;
}

/* The same of a path of that length */
struct at long_path(int length) {
    struct at at = {.address.any.sa_family = AF_UNIX};
    memset(at.address.bytes + offsetof(struct sockaddr_un, sun_path), 'x', (size_t)length);
    at.length = (socklen_t)offsetof(struct sockaddr_un, sun_path) + (socklen_t)length;
    return at;
}

/* struct sockaddr_un with an abstract name */
struct at abstract(const char *name) {
    struct at at = {.address.any.sa_family = AF_UNIX};
    size_t length = strlen(name);
    memcpy(at.address.bytes + offsetof(struct sockaddr_un, sun_path) + 1, name, length);
    at.length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + length);
    return at;
}

/* No address at all */
struct at nowhere(void) {
    return (struct at){.length = 0};
}

/* The same, said to have that length */
struct at cut(struct at at, int length) {
    at.length = (socklen_t)length;
    return at;
}

/* The same, said to be of that family */
struct at family(struct at at, int family) {
    at.address.any.sa_family = (sa_family_t)family;
    return at;
}

/* The address of a socket */
struct at name_of(int fd) {
    struct at at = {.length = sizeof(struct sockaddr_storage)};
    getsockname(fd, &at.address.any, &at.length);
    return at;
}

/* A port of 127.0.0.1 at which nobody is */
struct at deserted(int type) {
    int fd = socket(AF_INET, type, 0);
    struct at at = in4("127.0.0.1", 0);
    bind(fd, &at.address.any, at.length);
    at = name_of(fd);
    close(fd);
    return at;
}
