#include "scenario.h"
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Tells the first IPv4 address that gethostbyname(3) finds. */
static void by_name(const char *what, const char *name) {
    struct hostent *host = gethostbyname(name);
    char text[INET_ADDRSTRLEN];
    told(what, host == NULL ? hstrerror(h_errno)
                            : inet_ntop(AF_INET, host->h_addr_list[0], text, sizeof(text)));
}

/* Tells the first IPv4 address that getaddrinfo(3) finds. */
static void by_addrinfo(const char *what, const char *name) {
    struct addrinfo *found = NULL;
    char text[INET_ADDRSTRLEN] = "";
    int status = getaddrinfo(name, NULL, NULL, &found);
    if (status == 0) {
        inet_ntop(AF_INET, &((struct sockaddr_in *)(void *)found->ai_addr)->sin_addr, text,
                  sizeof(text));
        freeaddrinfo(found);
    }
    looked_up(what, status, text);
}

/* names.hostname */
static void hostname(void) {
    char name[256];
    must("gethostname", gethostname(name, sizeof(name)));
    told("gethostname", name);
    by_name("gethostbyname", name);
}

/* names.numeric-short */
static void numeric_short(void) {
    by_name("gethostbyname", "127.1");
    by_addrinfo("getaddrinfo", "127.1");
}

/* names.numeric-octal */
static void numeric_octal(void) {
    by_name("gethostbyname", "0177.0.0.1");
    by_addrinfo("getaddrinfo", "0177.0.0.1");
}

/* names.numeric-hex */
static void numeric_hex(void) {
    by_addrinfo("getaddrinfo", "0x7f.1");
}

/* names.mapped-ipv6 */
static void mapped_ipv6(void) {
    struct addrinfo *found = NULL;
    int status = getaddrinfo("::ffff:127.0.0.1", NULL, NULL, &found);
    looked_up("getaddrinfo's family", status,
              status == 0 && found->ai_family == AF_INET6 ? "AF_INET6" : "AF_INET");
    int server = must("socket", socket(AF_INET6, SOCK_STREAM, 0));
    struct sockaddr_in6 name = {.sin6_family = AF_INET6}, peer;
    socklen_t length = sizeof(name), peers = sizeof(peer);
    must("setsockopt", set(server, IPPROTO_IPV6, IPV6_V6ONLY, 0));
    must("bind", bind(server, (struct sockaddr *)&name, length));
    must("listen", listen(server, 1));
    must("getsockname", getsockname(server, (struct sockaddr *)&name, &length));
    must("connect", connect_to(tcp(), loopback(name.sin6_port)));
    must("accept", accept(server, (struct sockaddr *)&peer, &peers));
    char text[INET6_ADDRSTRLEN];
    told("the peer that accept names", inet_ntop(AF_INET6, &peer.sin6_addr, text, sizeof(text)));
}

/* The scope that getaddrinfo(3) finds in an address, 0 where it finds nothing. */
static unsigned scope(const char *what, const char *address) {
    struct addrinfo *found = NULL;
    unsigned id = 0;
    int status = getaddrinfo(address, NULL, NULL, &found);
    if (status == 0) {
        id = ((struct sockaddr_in6 *)(void *)found->ai_addr)->sin6_scope_id;
        freeaddrinfo(found);
    }
    looked_up(what, status, "0");
    return id;
}

/* names.scope-id */
static void scope_id(void) {
    unsigned lo = if_nametoindex("lo");
    char address[sizeof("fe80::1%4294967295")];
    snprintf(address, sizeof(address), "fe80::1%%%u", lo);
    fact("scope by number", scope("getaddrinfo by number", address) == lo);
    fact("scope by name", scope("getaddrinfo by name", "fe80::1%lo") == lo);
    scope("getaddrinfo of no interface", "fe80::1%nosuch");
}

/* Tells the port of a service. */
static void service_port(const char *what, const char *service) {
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found = NULL;
    char text[sizeof("65535")] = "";
    int status = getaddrinfo(NULL, service, &hints, &found);
    if (status == 0) {
        in_port_t port = ((struct sockaddr_in *)(void *)found->ai_addr)->sin_port;
        snprintf(text, sizeof(text), "%d", ntohs(port));
        freeaddrinfo(found);
    }
    looked_up(what, status, text);
}

/* names.service */
static void service(void) {
    service_port("getaddrinfo http", "http");
    service_port("getaddrinfo 8080", "8080");
    service_port("getaddrinfo of no service", "nosuch");
}

const struct scenario names[] = {
    {"names.hostname", hostname},
    {"names.numeric-short", numeric_short},
    {"names.numeric-octal", numeric_octal},
    {"names.numeric-hex", numeric_hex},
    {"names.mapped-ipv6", mapped_ipv6},
    {"names.scope-id", scope_id},
    {"names.service", service},
    {NULL, NULL},
};
