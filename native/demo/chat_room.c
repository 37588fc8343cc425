/*
 * A chat room in C: the same functions in the same order, with the same output, as in
 * ChatRoomNative.java and ChatRoomJavaNet.java. What they keep in Room.java is in room.c.
 */
#include "demo.h"
#include "room.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Callers that may wait; bytes received at once. */
enum { BACKLOG = 5, BUFFER = 1024 };

/* What a thread is told: of a server's, who he is in the room; of a client's, if his input has ended. */
struct caller {
    int connection;
    struct sockaddr_in peer;
    struct room *room;
    struct member *member;
    _Atomic int ended;
};

static void *serve(void *argument);
static int hear(struct caller *caller);
static void *deliver(void *argument);
static void await_delivery(pthread_t sender, int connection);
static void *type(void *argument);
static int send_line(int connection, const char *line, size_t length);
static int receive_line(int connection, struct lines *lines, struct text *line);
static struct sockaddr_in address_of(const char *host, const char *port);
static const char *text(const struct sockaddr_in *address);

/* Serves every caller in threads of its own, until it is stopped. */
void chat_room_server(const char *host, const char *port) {
    struct room room = {.lock = PTHREAD_MUTEX_INITIALIZER};
    struct sockaddr_in address = address_of(host, port);
    socklen_t size = sizeof(address);
    int on = 1, listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)));
    check("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    check("listen", listen(listener, BACKLOG));
    check("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    printf("Listening on %s\n", text(&address));
    for (;;) {
        struct caller *caller = allocate(sizeof(*caller));
        caller->room = &room;
        size = sizeof(caller->peer);
        caller->connection =
            check("accept", accept(listener, (struct sockaddr *)&caller->peer, &size));
        pthread_detach(start_thread(serve, caller));
    }
}

/* Serves one caller: one thread receives, another sends. One that goes wrong harms no other. */
static void *serve(void *argument) {
    struct caller *caller = argument;
    const char *name = text(&caller->peer);
    caller->member = room_enter(caller->room, name, caller->connection);
    pthread_t sender = start_thread(deliver, caller);
    printf("%s came\n", name);
    const char *end = hear(caller) < 0 ? "was lost" : "went";
    room_leave(caller->member);
    await_delivery(sender, caller->connection);
    close(caller->connection);
    printf("%s %s\n", name, room_close(caller->member) ? "did not keep up" : end);
    free(caller);
    return NULL;
}

/* Gives the others what one says, until he closes: 0; -1 where the connection fails. */
static int hear(struct caller *caller) {
    struct lines lines = {0};
    struct text line;
    int got;
    for (got = receive_line(caller->connection, &lines, &line); got > 0;
         got = receive_line(caller->connection, &lines, &line)) {
        room_say(caller->member, &line);
    }
    lines_free(&lines);
    return got;
}

/* Sends to one what the others say, until he is gone. */
static void *deliver(void *argument) {
    struct caller *caller = argument;
    size_t length;
    for (char *message = room_next(caller->member, &length); message != NULL;
         message = room_next(caller->member, &length)) {
        if (send_line(caller->connection, message, length) < 0) {
            room_leave(caller->member);
            shutdown(caller->connection, SHUT_RDWR);
        }
        free(message);
    }
    return NULL;
}

/* Waits until what was said is sent to one who has left, but not for ever: he may not read it. */
static void await_delivery(pthread_t sender, int connection) {
    struct timespec deadline = room_deadline();
    if (pthread_timedjoin_np(sender, NULL, &deadline) != 0) {
        shutdown(connection, SHUT_RDWR);
        pthread_join(sender, NULL);
    }
}

/* Prints what the others say; another thread sends what is typed. The server closes last. */
void chat_room_client(const char *host, const char *port) {
    struct sockaddr_in address = address_of(host, port);
    struct caller self = {.connection = check("socket", socket(AF_INET, SOCK_STREAM, 0))};
    struct lines lines = {0};
    struct text line;
    check("connect", connect(self.connection, (struct sockaddr *)&address, sizeof(address)));
    pthread_t typing = start_thread(type, &self);
    int got = receive_line(self.connection, &lines, &line);
    while (got > 0) {
        print_line("", line.bytes, line.length);
        got = receive_line(self.connection, &lines, &line);
    }
    if (got < 0 || !self.ended) {
        fprintf(stderr, got < 0 ? "recv: %m\n" : "the server has closed the connection\n");
        _exit(EXIT_FAILURE); /* exit would wait for the thread that reads the input */
    }
    pthread_join(typing, NULL);
    lines_free(&lines);
    close(self.connection);
}

/* Sends each line of the input, and at its end says that no more comes. */
static void *type(void *argument) {
    struct caller *self = argument;
    char *line = NULL;
    size_t room = 0;
    int sent = 0;
    for (ssize_t read = getline(&line, &room, stdin); read >= 0 && sent >= 0;
         read = getline(&line, &room, stdin)) {
        size_t length = line_length(line, (size_t)read);
        line[length] = '\n'; /* where its end was, or the NUL behind it */
        sent = send_line(self->connection, line, length + 1);
    }
    self->ended = sent >= 0;
    shutdown(self->connection, sent < 0 ? SHUT_RDWR : SHUT_WR);
    free(line);
    return NULL;
}

/* send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
static int send_line(int connection, const char *line, size_t length) {
    for (size_t sent = 0; sent < length;) {
        ssize_t count = send(connection, line + sent, length - sent, MSG_NOSIGNAL);
        if (count < 0) {
            return -1;
        }
        sent += (size_t)count;
    }
    return 0;
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
