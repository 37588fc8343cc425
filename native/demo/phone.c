/*
 * A phone in C. The twins are PhoneNative.java and PhoneJavaNet.java: the same functions in the same order.
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
#include <wchar.h>
#include <wctype.h>

/* Callers that may wait; bytes received, and characters sent, at once; a character's bytes at most. */
enum { BACKLOG = 5, BUFFER = 1024, PIECE = 2048, LARGEST = 4 };

/* What stands for bytes that are no character. */
static const char replacement[] = "\xEF\xBF\xBD";

static void serve(int connection, const struct sockaddr_in *peer);
static int answer(int connection);
static size_t upper_case(const char *text, size_t length, char *upper, mbstate_t *cut);
static void exchange(int connection, const char *line, size_t length);
static int send_all(int connection, const char *data, size_t length);
static size_t recv_all(int connection, char *data, size_t wanted);
static size_t characters(const char *text, size_t length, size_t limit, size_t *bytes);
static struct sockaddr_in address_of(const char *host, const char *port);
static const char *text(const struct sockaddr_in *address);

/* Serves one caller after another, until it is stopped. */
void phone_server(const char *host, const char *port) {
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
    const char *end = answer(connection) < 0 ? "Lost" : "Call ended by";
    close(connection);
    printf("%s %s\n", end, text(peer));
}

/* Answers whatever comes in upper case, until the caller hangs up: 0; -1 where the connection fails. */
static int answer(int connection) {
    char buffer[BUFFER], upper[BUFFER * 2 * LARGEST];
    mbstate_t cut = {0};
    for (;;) {
        ssize_t count = recv(connection, buffer, sizeof(buffer), 0);
        if (count <= 0) {
            return (int)count;
        }
        if (send_all(connection, upper, upper_case(buffer, (size_t)count, upper, &cut)) < 0) {
            return -1;
        }
    }
}

/*
 * Character for character: ß stays ß, where Python's upper gives SS. A byte ends at most one
 * character and shows at most one before it to be cut short: upper has room for two a byte.
 */
static size_t upper_case(const char *text, size_t length, char *upper, mbstate_t *cut) {
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        int within = !mbsinit(cut);
        wchar_t character;
        size_t used = mbrtowc(&character, text + i, 1, cut);
        if (used == (size_t)-2) {
            continue; /* its rest is to come */
        }
        mbstate_t initial = {0};
        if (used == (size_t)-1) {
            *cut = initial;
            memcpy(upper + written, replacement, sizeof(replacement) - 1);
            written += sizeof(replacement) - 1;
            i -= within ? 1 : 0; /* it may begin another */
        } else {
            written += wcrtomb(upper + written, (wchar_t)towupper((wint_t)character), &initial);
        }
    }
    return written;
}

/* Sends each line of the input and prints what comes back. */
void phone_client(const char *host, const char *port) {
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
 * Sends a line and prints all of the answer, piece by piece: were a long line sent at once, both
 * ends could wait in send with nobody to receive.
 */
static void exchange(int connection, const char *line, size_t length) {
    char *reply = malloc(length * LARGEST + 1);
    check("malloc", reply == NULL ? -1 : 0);
    size_t received = 0;
    for (size_t done = 0, bytes; done < length; done += bytes) {
        size_t count = characters(line + done, length - done, PIECE, &bytes);
        if (count == 0) {
            fprintf(stderr, "the line is not in UTF-8\n");
            exit(EXIT_FAILURE);
        }
        check("send", send_all(connection, line + done, bytes));
        received += recv_all(connection, reply + received, count);
    }
    print_line("Received: ", reply, received);
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

/* recv gives what there is, be it half a character: it is called until as many are there as were sent. */
static size_t recv_all(int connection, char *data, size_t wanted) {
    size_t length = 0, bytes;
    while (characters(data, length, wanted, &bytes) < wanted) {
        ssize_t count = recv(connection, data + length, wanted * LARGEST - length, 0);
        check("recv", (int)count);
        if (count == 0) {
            fprintf(stderr, "the server has closed the connection\n");
            exit(EXIT_FAILURE);
        }
        length += (size_t)count;
    }
    return length;
}

/* How many whole ones a text begins with, up to a limit, and how many bytes they have. */
static size_t characters(const char *text, size_t length, size_t limit, size_t *bytes) {
    size_t count = 0;
    for (*bytes = 0; count < limit && *bytes < length; count++) {
        mbstate_t initial = {0};
        wchar_t character;
        size_t used = mbrtowc(&character, text + *bytes, length - *bytes, &initial);
        if (used == (size_t)-1 || used == (size_t)-2) {
            break;
        }
        *bytes += used == 0 ? 1 : used; /* 0: the character is NUL */
    }
    return count;
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
