/*
 * HTTP by hand in C. The twins are HttpGetNative.java and HttpGetJavaNet.java: the same functions
 * in the same order, with the same output. What they keep in Answer.java is in http_answer.c.
 */
#include "http_answer.h"
#include "lesson.h"
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER = 1024, LARGEST_REQUEST = 1 << 16 };

static size_t request(char *const arguments[], char *text);
static void send_all(int connection, const char *data, size_t length);
static void recv_all(int connection, struct http_answer *answer);
static struct sockaddr_in address_of(const char *host, const char *port);

/* Sends a GET, prints the head of the answer and saves its body: HOST PORT PATH OUTPUT. */
void http_get_run(char *const arguments[]) {
    static char text[LARGEST_REQUEST];
    size_t length = request(arguments, text);
    struct sockaddr_in address = address_of(arguments[0], arguments[1]);
    int connection = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    struct http_answer *answer = http_answer_open(arguments[3]);
    check("connect", connect(connection, (struct sockaddr *)&address, sizeof(address)));
    send_all(connection, text, length);
    recv_all(connection, answer);
    http_answer_print_head(answer);
    printf("Saved %lld bytes in %s\n", http_answer_save(answer), arguments[3]);
    close(connection);
}

/*
 * Connection: close makes the server close after its answer, so that the end of it is an empty
 * recv. HTTP/1.0: to 1.1 the body may come in chunks, each with its length in the midst of it.
 */
static size_t request(char *const arguments[], char *text) {
    const char *path = arguments[2];
    int sane = path[0] == '/';
    for (const char *c = path; *c != '\0'; c++) {
        sane = sane && *c >= '!' && *c <= '~';
    }
    if (!sane) {
        fputs("a path begins with / and holds neither spaces nor other than ASCII\n", stderr);
        exit(EXIT_FAILURE);
    }
    int length = snprintf(text, LARGEST_REQUEST,
                          "GET %s HTTP/1.0\r\nHost: %s:%s\r\nConnection: close\r\n\r\n", path,
                          arguments[0], arguments[1]);
    check("the path", length < LARGEST_REQUEST ? 0 : -1);
    return (size_t)length;
}

/* send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
static void send_all(int connection, const char *data, size_t length) {
    for (size_t sent = 0; sent < length;) {
        sent +=
            (size_t)check("send", (int)send(connection, data + sent, length - sent, MSG_NOSIGNAL));
    }
}

/* Receives until the server closes. The head may come in pieces, and with its last one the body. */
static void recv_all(int connection, struct http_answer *answer) {
    char buffer[BUFFER];
    for (;;) {
        int count = check("recv", (int)recv(connection, buffer, sizeof(buffer), 0));
        if (count == 0) {
            return;
        }
        http_answer_add(answer, buffer, (size_t)count);
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
