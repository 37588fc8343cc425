/*
 * A chat of two in C. The twins are ChatNative.java and ChatJavaNet.java: the same functions in the
 * same order, with the same output.
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
#include <time.h>
#include <unistd.h>

/* Callers that may wait; bytes received at once; a time as text. */
enum { BACKLOG = 5, BUFFER = 1024, TIME = 32 };

static int serve(int connection, const struct sockaddr_in *peer);
static int converse(int connection, struct lines *lines);
static void received(const struct text *line);
static int send_line(int connection, const char *line, size_t length);
static int receive_line(int connection, struct lines *lines, struct text *line);
static struct sockaddr_in address_of(const char *host, const char *port);
static const char *text(const struct sockaddr_in *address);

/* Serves one caller after another, until it is stopped or its own input ends. */
void chat_server(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    socklen_t size = sizeof(address);
    int on = 1, answering = 1;
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)));
    check("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    check("listen", listen(listener, BACKLOG));
    check("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    printf("Listening on %s\n", text(&address));
    while (answering) {
        struct sockaddr_in peer = {0};
        size = sizeof(peer);
        int connection = check("accept", accept(listener, (struct sockaddr *)&peer, &size));
        answering = serve(connection, &peer);
    }
    close(listener);
}

/* Serves one caller. One that goes wrong is no reason to stop: 0 where the input has ended is. */
static int serve(int connection, const struct sockaddr_in *peer) {
    struct lines lines = {0};
    printf("Connected by %s\n", text(peer));
    int end = converse(connection, &lines);
    lines_free(&lines);
    close(connection);
    if (end != 0) {
        printf("%s %s\n", end < 0 ? "Lost" : "Chat ended by", text(peer));
    }
    return end != 0;
}

/*
 * Prints each message and sends what is typed in reply, until the caller closes: 1; 0 where no more
 * is typed, -1 where the connection fails.
 */
static int converse(int connection, struct lines *lines) {
    struct text line;
    char *reply = NULL;
    size_t room = 0;
    int end = receive_line(connection, lines, &line);
    while (end > 0) {
        received(&line);
        ssize_t read = getline(&reply, &room, stdin);
        if (read < 0) {
            free(reply);
            return 0;
        }
        end = send_line(connection, reply, line_length(reply, (size_t)read));
        end = end < 0 ? end : receive_line(connection, lines, &line);
    }
    free(reply);
    return end < 0 ? -1 : 1;
}

/* Sends each line of the input and waits for the reply that somebody types. */
void chat_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    struct lines lines = {0};
    struct text reply;
    int connection = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("connect", connect(connection, (struct sockaddr *)&address, sizeof(address)));
    char *line = NULL;
    size_t room = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0;
         read = getline(&line, &room, stdin)) {
        check("send", send_line(connection, line, line_length(line, (size_t)read)));
        if (check("recv", receive_line(connection, &lines, &reply)) == 0) {
            fprintf(stderr, "the server has closed the connection\n");
            exit(EXIT_FAILURE);
        }
        received(&reply);
    }
    free(line);
    lines_free(&lines);
    close(connection);
}

/* Prints the time and what was received. */
static void received(const struct text *line) {
    char now[TIME];
    struct tm parts;
    time_t seconds = time(NULL);
    strftime(now, sizeof(now), "%Y-%m-%d %H:%M:%S received: ", localtime_r(&seconds, &parts));
    print_line(now, line->bytes, line->length);
}

/*
 * send may take less than it is given: it is called until all is sent, 0, or -1. MSG_NOSIGNAL: no
 * SIGPIPE.
 */
static int send_line(int connection, const char *line, size_t length) {
    size_t sent = 0, wanted = length + 1;
    ssize_t count = 0;
    char *data = allocate(wanted);
    memcpy(data, line, length);
    data[length] = '\n';
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

/* An address as people write it. The next call overwrites the text. */
static const char *text(const struct sockaddr_in *address) {
    static char text[sizeof("255.255.255.255:65535")];
    snprintf(text, sizeof(text), "%s:%d", inet_ntoa(address->sin_addr), ntohs(address->sin_port));
    return text;
}
