/*
 * TCP echo in C. The twins are TcpEchoNative.java and TcpEchoJavaNet.java: the same functions in
 * the same order, with the same output.
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

/* Callers that may wait; bytes that the server receives, and the client sends, at once. */
enum { BACKLOG = 5, BUFFER = 1024, PIECE = 8192 };

static void serve(int connection, const struct sockaddr_in *peer);
static int echo(int connection);
static void exchange(int connection, const char *line, size_t length);
static int send_all(int connection, const char *data, size_t length);
static void recv_all(int connection, char *data, size_t length);
static struct sockaddr_in address_of(const char *host, const char *port);
static const char *text(const struct sockaddr_in *address);

/* Serves one caller after another, until it is stopped. */
void tcp_echo_server(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    socklen_t size = sizeof(address);
    int on = 1;
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)));
    check("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    check("listen", listen(listener, BACKLOG));
    check("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    printf("Listening on %s\n", text(&address));
    for (;;) {
        struct sockaddr_in peer = {0};
        size = sizeof(peer);
        int connection = check("accept", accept(listener, (struct sockaddr *)&peer, &size));
        serve(connection, &peer);
    }
}

/* Serves one caller. One that goes wrong is no reason to stop. */
static void serve(int connection, const struct sockaddr_in *peer) {
    printf("Connected by %s\n", text(peer));
    if (echo(connection) < 0) {
        printf("Lost %s\n", text(peer));
    }
    close(connection);
}

/* Sends back whatever comes, until the caller closes: 0; -1 where the connection fails. */
static int echo(int connection) {
    char buffer[BUFFER];
    for (;;) {
        ssize_t count = recv(connection, buffer, sizeof(buffer), 0);
        if (count <= 0) {
            return (int)count;
        }
        if (send_all(connection, buffer, (size_t)count) < 0) {
            return -1;
        }
    }
}

/* Sends each line of the input and prints what comes back. */
void tcp_echo_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    int connection = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("connect", connect(connection, (struct sockaddr *)&address, sizeof(address)));
    char *line = NULL;
    size_t room = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0;
         read = getline(&line, &room, stdin)) {
        exchange(connection, line, line_length(line, (size_t)read));
    }
    free(line);
    close(connection);
}

/*
 * Sends a line and prints all of it as it came back, piece by piece: were a long line sent at once,
 * both ends could wait in send with nobody to receive.
 */
static void exchange(int connection, const char *line, size_t length) {
    char *reply = malloc(length + 1);
    check("malloc", reply == NULL ? -1 : 0);
    for (size_t done = 0; done < length;) {
        size_t piece = length - done < PIECE ? length - done : PIECE;
        check("send", send_all(connection, line + done, piece));
        recv_all(connection, reply + done, piece);
        done += piece;
    }
    print_line("Received: ", reply, length);
    free(reply);
}

/* send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
static int send_all(int connection, const char *data, size_t length) {
    for (size_t sent = 0; sent < length;) {
        ssize_t count = send(connection, data + sent, length - sent, MSG_NOSIGNAL);
        if (count < 0) {
            return -1;
        }
        sent += (size_t)count;
    }
    return 0;
}

/* recv gives what there is, which may be less than wanted: it is called until all is there. */
static void recv_all(int connection, char *data, size_t length) {
    for (size_t received = 0; received < length;) {
        ssize_t count = recv(connection, data + received, length - received, 0);
        check("recv", (int)count);
        if (count == 0) {
            fprintf(stderr, "the server has closed the connection\n");
            exit(EXIT_FAILURE);
        }
        received += (size_t)count;
    }
}

/* The address of a host and a port. */
static struct sockaddr_in address_of(const char *host, const char *port) {
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found;
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

/* An address as people write it. The next call overwrites the text. */
static const char *text(const struct sockaddr_in *address) {
    static char text[sizeof("255.255.255.255:65535")];
    snprintf(text, sizeof(text), "%s:%d", inet_ntoa(address->sin_addr), ntohs(address->sin_port));
    return text;
}
