/*
 * One-way messages in C. The twins are UdpMessagesNative.java and UdpMessagesJavaNet.java: the same
 * functions in the same order, with the same output.
 */
#include "demo.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Bytes that a datagram may have: what no buffer holds is lost. */
enum { BUFFER = 65535 };

static struct sockaddr_in address_of(const char *host, const char *port);
static void received(const struct sockaddr_in *from, const char *data, size_t length);
static const char *text(const struct sockaddr_in *address);

/* Prints each message and its sender, until it is stopped. */
void udp_messages_server(const char *host, const char *port) {
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
    }
}

/*
 * Sends each line of the input as a datagram. Nobody says whether it arrived, or whether a server is
 * there.
 */
void udp_messages_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    int client = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
    char *line = NULL;
    size_t room = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0;
         read = getline(&line, &room, stdin)) {
        ssize_t count = sendto(client, line, line_length(line, (size_t)read), 0,
                               (struct sockaddr *)&address, sizeof(address));
        check("sendto", (int)count);
    }
    free(line);
    close(client);
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
