/*
 * Glued messages in C. The twins are GluedMessagesNative.java and GluedMessagesJavaNet.java: the
 * same functions in the same order, with the same output.
 */
#include "lesson.h"
#include <arpa/inet.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* A message here is shorter than this. */
enum { BUFFER = 1024 };

static void glued(int client, int server);
static void apart(void);
static void framed(int client, int server);
static void send_message(int connection, const char *message, size_t length);
static size_t recv_message(int connection, char *message, size_t room);
static void send_all(int connection, const void *data, size_t length);
static void recv_all(int connection, void *data, size_t length);
static void await(int connection, int count);

/* Sends two messages over TCP, over UDP, and over TCP with a length before each. */
void glued_messages_run(char *const arguments[]) {
    (void)arguments;
    struct sockaddr_in address = loopback();
    socklen_t size = sizeof(address);
    int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    int client = check("socket", socket(AF_INET, SOCK_STREAM, 0));
    check("bind", bind(listener, (struct sockaddr *)&address, sizeof(address)));
    check("listen", listen(listener, 1));
    check("getsockname", getsockname(listener, (struct sockaddr *)&address, &size));
    check("connect", connect(client, (struct sockaddr *)&address, sizeof(address)));
    int server = check("accept", accept(listener, NULL, NULL));
    glued(client, server);
    apart();
    framed(client, server);
    close(server);
    close(client);
    close(listener);
}

/* TCP carries bytes: recv gives what there is, whatever sends it came by. */
static void glued(int client, int server) {
    char buffer[BUFFER];
    send_all(client, "hello", 5);
    send_all(client, "world", 5);
    printf("TCP: sent \"hello\" and \"world\"\n");
    await(server, 10);
    int count = check("recv", (int)recv(server, buffer, sizeof(buffer), 0));
    printf("TCP: recv gave %d bytes: \"%.*s\"\n", count, count, buffer);
}

/* UDP carries messages: recvfrom gives one, and what the buffer does not hold of it is lost. */
static void apart(void) {
    char buffer[BUFFER];
    struct sockaddr_in address = loopback();
    socklen_t size = sizeof(address);
    int receiver = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
    int sender = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
    check("bind", bind(receiver, (struct sockaddr *)&address, sizeof(address)));
    check("getsockname", getsockname(receiver, (struct sockaddr *)&address, &size));
    check("sendto", (int)sendto(sender, "hello", 5, 0, (struct sockaddr *)&address, size));
    check("sendto", (int)sendto(sender, "world", 5, 0, (struct sockaddr *)&address, size));
    printf("UDP: sent \"hello\" and \"world\"\n");
    for (int i = 0; i < 2; i++) {
        int count =
            check("recvfrom", (int)recvfrom(receiver, buffer, sizeof(buffer), 0, NULL, NULL));
        printf("UDP: recvfrom gave %d bytes: \"%.*s\"\n", count, count, buffer);
    }
    close(sender);
    close(receiver);
}

/* The cure: the receiver is told how long each message is, and reads so much of it. */
static void framed(int client, int server) {
    char message[BUFFER];
    send_message(client, "hello", 5);
    send_message(client, "world", 5);
    printf("TCP, a length before each: sent \"hello\" and \"world\"\n");
    for (int i = 0; i < 2; i++) {
        size_t length = recv_message(server, message, sizeof(message));
        printf("TCP, a length before each: read \"%.*s\"\n", (int)length, message);
    }
}

/* Sends a message after its length, which is four bytes in network order. */
static void send_message(int connection, const char *message, size_t length) {
    uint32_t wire = htonl((uint32_t)length);
    send_all(connection, &wire, sizeof(wire));
    send_all(connection, message, length);
}

/* Receives a message after its length, which is never believed without a bound. */
static size_t recv_message(int connection, char *message, size_t room) {
    uint32_t wire;
    recv_all(connection, &wire, sizeof(wire));
    size_t length = ntohl(wire);
    if (length > room) {
        fprintf(stderr, "a message of %zu bytes is too long\n", length);
        exit(EXIT_FAILURE);
    }
    recv_all(connection, message, length);
    return length;
}

/* send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
static void send_all(int connection, const void *data, size_t length) {
    const char *bytes = data;
    for (size_t sent = 0; sent < length;) {
        sent +=
            (size_t)check("send", (int)send(connection, bytes + sent, length - sent, MSG_NOSIGNAL));
    }
}

/* recv gives what there is, which may be less than wanted: it is called until all is there. */
static void recv_all(int connection, void *data, size_t length) {
    char *bytes = data;
    for (size_t received = 0; received < length;) {
        int count = check("recv", (int)recv(connection, bytes + received, length - received, 0));
        if (count == 0) {
            fprintf(stderr, "the peer has closed the connection\n");
            exit(EXIT_FAILURE);
        }
        received += (size_t)count;
    }
}

/* Lets both messages come before recv is called, as they do when a server is busy. */
static void await(int connection, int count) {
    int come = 0;
    while (come < count) {
        sched_yield();
        check("ioctl", ioctl(connection, FIONREAD, &come));
    }
}
