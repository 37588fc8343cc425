/*
 * TCP echo with error handling in C: a step that fails prints its name, the error's number and its
 * message, and ends the program. The twins are TcpEchoErrorsNative.java and
 * TcpEchoErrorsJavaNet.java.
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
#include <unistd.h>

/* Callers that may wait; bytes that the server receives, and the client sends, at once. */
enum { BACKLOG = 5, BUFFER = 1024, PIECE = 8192 };

static void serve(int connection, const struct sockaddr_in *peer);
static void echo(int connection);
static void exchange(int connection, const char *line, size_t length);
static void send_all(int connection, const char *data, size_t length);
static void recv_all(int connection, char *data, size_t length);
static struct sockaddr_in address_of(const char *host, const char *port);
static const char *text(const struct sockaddr_in *address);
static ssize_t step(const char *name, ssize_t result);
static _Noreturn void failed(const char *name, int number, const char *message);

/* Serves one caller after another, until it is stopped or a step fails. */
void tcp_echo_errors_server(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    socklen_t size = sizeof(address);
    int on = 1;
    int listener = (int)step("socket", socket(AF_INET, SOCK_STREAM, 0));
    step("setsockopt", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)));
    step("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    step("listen", listen(listener, BACKLOG));
    step("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    printf("Listening on %s\n", text(&address));
    for (;;) {
        struct sockaddr_in peer = {0};
        size = sizeof(peer);
        int connection = (int)step("accept", accept(listener, (struct sockaddr *)&peer, &size));
        serve(connection, &peer);
    }
}

/* Serves one caller. */
static void serve(int connection, const struct sockaddr_in *peer) {
    printf("Connected by %s\n", text(peer));
    echo(connection);
    step("close", close(connection));
}

/* Sends back whatever comes, until the caller closes. */
static void echo(int connection) {
    char buffer[BUFFER];
    for (;;) {
        ssize_t count = step("recv", recv(connection, buffer, sizeof(buffer), 0));
        if (count == 0) {
            return;
        }
        send_all(connection, buffer, (size_t)count);
    }
}

/* Sends each line of the input and prints what comes back. An empty line is refused. */
void tcp_echo_errors_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    int connection = (int)step("socket", socket(AF_INET, SOCK_STREAM, 0));
    step("connect", connect(connection, (struct sockaddr *)&address, sizeof(address)));
    char *line = NULL;
    size_t room = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0;
         read = getline(&line, &room, stdin)) {
        size_t length = line_length(line, (size_t)read);
        if (length == 0) {
            printf("An empty line cannot be sent: type some text\n");
        } else {
            exchange(connection, line, length);
        }
    }
    free(line);
    step("close", close(connection));
}

/*
 * Sends a line and prints all of it as it came back, piece by piece: were a long line sent at once,
 * both ends could wait in send with nobody to receive.
 */
static void exchange(int connection, const char *line, size_t length) {
    char *reply = malloc(length);
    step("malloc", reply == NULL ? -1 : 0);
    for (size_t done = 0; done < length;) {
        size_t piece = length - done < PIECE ? length - done : PIECE;
        send_all(connection, line + done, piece);
        recv_all(connection, reply + done, piece);
        done += piece;
    }
    print_line("Received: ", reply, length);
    free(reply);
}

/* send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
static void send_all(int connection, const char *data, size_t length) {
    for (size_t sent = 0; sent < length;) {
        sent += (size_t)step("send", send(connection, data + sent, length - sent, MSG_NOSIGNAL));
    }
}

/* recv gives what there is, which may be less than wanted: it is called until all is there. */
static void recv_all(int connection, char *data, size_t length) {
    for (size_t received = 0; received < length;) {
        ssize_t count = step("recv", recv(connection, data + received, length - received, 0));
        if (count == 0) {
            fprintf(stderr, "recv: the server has closed the connection\n");
            exit(EXIT_FAILURE);
        }
        received += (size_t)count;
    }
}

/* The address of a host and a port. getaddrinfo has errors of its own. */
static struct sockaddr_in address_of(const char *host, const char *port) {
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found;
    int error = getaddrinfo(host, port, &hints, &found);
    if (error != 0) {
        failed("getaddrinfo", error, gai_strerror(error));
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

/* The result of a call. A failure ends the program: the step, the error's number, its message. */
static ssize_t step(const char *name, ssize_t result) {
    if (result < 0) {
        failed(name, errno, strerror(errno));
    }
    return result;
}

/* Says which step failed and why, and ends the program. */
static void failed(const char *name, int number, const char *message) {
    fprintf(stderr, "%s: error %d: %s\n", name, number, message);
    exit(EXIT_FAILURE);
}
