/*
 * A greeter in C: a thread for each connection. The twins are GreeterNative.java and
 * GreeterJavaNet.java: the same functions in the same order, with the same output.
 */
#include "demo.h"
#include "lines.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Callers that may wait; bytes received at once. */
enum { BACKLOG = 5, BUFFER = 1024 };

/* What a thread is told. */
struct caller {
    int connection;
    struct sockaddr_in peer;
};

static void *serve(void *argument);
static int greet(int connection, struct lines *lines);
static void received(int got, const struct text *line);
static int send_line(int connection, const char *before, const struct text *line);
static int receive_line(int connection, struct lines *lines, struct text *line);
static struct sockaddr_in address_of(const char *host, const char *port);
static const char *text(const struct sockaddr_in *address);

/* Serves every caller in a thread of its own, until it is stopped. */
void greeter_server(const char *host, const char *port) {
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
        struct caller *caller = allocate(sizeof(*caller));
        size = sizeof(caller->peer);
        caller->connection =
            check("accept", accept(listener, (struct sockaddr *)&caller->peer, &size));
        pthread_detach(start_thread(serve, caller));
    }
}

/* Serves one caller. One that goes wrong harms no other. */
static void *serve(void *argument) {
    struct caller *caller = argument;
    struct lines lines = {0};
    printf("%s came\n", text(&caller->peer));
    int end = greet(caller->connection, &lines);
    lines_free(&lines);
    close(caller->connection);
    printf("%s %s\n", text(&caller->peer), end < 0 ? "was lost" : "went");
    free(caller);
    return NULL;
}

/* Greets, and answers each message, until the caller says "exit" or closes: 0; -1 where it fails. */
static int greet(int connection, struct lines *lines) {
    struct text line = {0};
    int end = send_line(connection, "Welcome! Type a name, or exit to leave", &line);
    while (end >= 0) {
        end = receive_line(connection, lines, &line);
        if (end <= 0 || text_equals(&line, "exit")) {
            return end < 0 ? -1 : 0;
        }
        end = send_line(connection, "Hello, ", &line);
    }
    return -1;
}

/* Prints the greeting, sends each line of the input and prints the answer. */
void greeter_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    struct lines lines = {0};
    struct text reply, said = {0};
    int connection = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("connect", connect(connection, (struct sockaddr *)&address, sizeof(address)));
    received(receive_line(connection, &lines, &reply), &reply);
    char *line = NULL;
    size_t room = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0;
         read = getline(&line, &room, stdin)) {
        said = (struct text){line, line_length(line, (size_t)read)};
        check("send", send_line(connection, "", &said));
        int got = receive_line(connection, &lines, &reply);
        if (got == 0 && text_equals(&said, "exit")) {
            break;
        }
        received(got, &reply);
    }
    free(line);
    lines_free(&lines);
    close(connection);
}

/* Prints what the server said. */
static void received(int got, const struct text *line) {
    if (check("recv", got) == 0) {
        fprintf(stderr, "the server has closed the connection\n");
        exit(EXIT_FAILURE);
    }
    print_line("Received: ", line->bytes, line->length);
}

/*
 * send may take less than it is given: it is called until all is sent, 0, or -1. MSG_NOSIGNAL: no
 * SIGPIPE.
 */
static int send_line(int connection, const char *before, const struct text *line) {
    size_t sent = 0, start = strlen(before), wanted = start + line->length + 1;
    ssize_t count = 0;
    char *data = allocate(wanted);
    memcpy(data, before, start);
    if (line->length > 0) {
        memcpy(data + start, line->bytes, line->length);
    }
    data[wanted - 1] = '\n';
    while (sent < wanted && count >= 0) {
        count = send(connection, data + sent, wanted - sent, MSG_NOSIGNAL);
        sent += count < 0 ? 0 : (size_t)count;
    }
    free(data);
    return count < 0 ? -1 : 0;
}

/* recv gives what there is, half a line or two: it is called until one is whole, 1; 0 is the end. */
static int receive_line(int connection, struct lines *lines, struct text *line) {
    char buffer[BUFFER];
    while (!lines_next(lines, line)) {
        ssize_t count = recv(connection, buffer, sizeof(buffer), 0);
        if (count == 0) {
            return lines_end(lines, line);
        }
        if (count < 0 || lines_add(lines, buffer, (size_t)count) < 0) {
            return -1;
        }
    }
    return 1;
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

/* An address as people write it. The thread's next call overwrites the text. */
static const char *text(const struct sockaddr_in *address) {
    static _Thread_local char text[sizeof("255.255.255.255:65535")];
    char host[INET_ADDRSTRLEN];
    inet_ntop(AF_INET, &address->sin_addr, host, sizeof(host));
    snprintf(text, sizeof(text), "%s:%d", host, ntohs(address->sin_port));
    return text;
}
