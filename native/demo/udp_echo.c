/*
 * UDP echo in C. The twins are UdpEchoNative.java and UdpEchoJavaNet.java: the same functions in
 * the same order, with the same output.
 */
#include "demo.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

/* Bytes that a datagram may have: what no buffer holds is lost. Seconds to wait for an answer. */
enum { BUFFER = 65535, PATIENCE = 2 };

static void exchange(int client, const char *line, size_t length, const struct sockaddr_in *server);
static _Noreturn void no_answer(const struct sockaddr_in *server);
static struct sockaddr_in address_of(const char *host, const char *port);
static void received(const struct sockaddr_in *from, const char *data, size_t length);
static const char *text(const struct sockaddr_in *address);

/* Sends each datagram back to where it came from, until it is stopped. */
void udp_echo_server(const char *host, const char *port) {
    static char buffer[BUFFER];
    struct sockaddr_in address = address_of(host, port);
    socklen_t size = sizeof(address);
    int server = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
    check("bind", bind(server, (struct sockaddr *)&address, sizeof(address)));
    check("getsockname", getsockname(server, (struct sockaddr *)&address, &size));
    printf("Listening on %s\n", text(&address));
    for (;;) {
        struct sockaddr_in from = {0};
        size = sizeof(from);
        ssize_t count =
            recvfrom(server, buffer, sizeof(buffer), 0, (struct sockaddr *)&from, &size);
        check("recvfrom", (int)count);
        received(&from, buffer, (size_t)count);
        count = sendto(server, buffer, (size_t)count, 0, (struct sockaddr *)&from, size);
        check("sendto", (int)count);
    }
}

/* Sends each line of the input as a datagram and prints what comes back. */
void udp_echo_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    struct timeval patience = {.tv_sec = PATIENCE};
    int client = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
    check("setsockopt", setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience)));
    char *line = NULL;
    size_t room = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0;
         read = getline(&line, &room, stdin)) {
        exchange(client, line, line_length(line, (size_t)read), &address);
    }
    free(line);
    close(client);
}

/* Sends a line and waits for its answer, but not for ever: UDP may have lost either. */
static void exchange(int client, const char *line, size_t length,
                     const struct sockaddr_in *server) {
    static char buffer[BUFFER];
    struct sockaddr_in from = {0};
    socklen_t size = sizeof(from);
    ssize_t count =
        sendto(client, line, length, 0, (const struct sockaddr *)server, sizeof(*server));
    check("sendto", (int)count);
    count = recvfrom(client, buffer, sizeof(buffer), 0, (struct sockaddr *)&from, &size);
    if (count < 0 && errno == EAGAIN) {
        no_answer(server);
    }
    check("recvfrom", (int)count);
    received(&from, buffer, (size_t)count);
}

/* The client gives up: an answer that comes too late would be taken for the next line's. */
static void no_answer(const struct sockaddr_in *server) {
    fprintf(stderr, "no answer from %s in %d seconds: is a server there? UDP may lose a datagram\n",
            text(server), PATIENCE);
    exit(EXIT_FAILURE);
}

/* The address of a host and a port. */
static struct sockaddr_in address_of(const char *host, const char *port) {
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_DGRAM}, *found;
    int error = getaddrinfo(host, port, &hints, &found);
    if (error != 0) {
        fprintf(stderr, "getaddrinfo(%s, %s): %s\n", host, port, gai_strerror(error));
        exit(EXIT_FAILURE);
    }
    struct sockaddr_in address;
    memcpy(&address, found->ai_addr, sizeof(address));
    freeaddrinfo(found);
    return address;
}

/* Prints a datagram and its sender. */
static void received(const struct sockaddr_in *from, const char *data, size_t length) {
    printf("Received from %s: ", text(from));
    print_line("", data, length);
}

/* An address as people write it. The next call overwrites the text. */
static const char *text(const struct sockaddr_in *address) {
    static char text[sizeof("255.255.255.255:65535")];
    snprintf(text, sizeof(text), "%s:%d", inet_ntoa(address->sin_addr), ntohs(address->sin_port));
    return text;
}
