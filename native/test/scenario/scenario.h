#ifndef BSDSOCKETS_SCENARIO_H
#define BSDSOCKETS_SCENARIO_H

#include <netinet/in.h>

/* A scenario of the lab's catalogue in plain C: prints each outcome as NAME=VALUE. */
struct scenario {
    const char *id;
    void (*run)(void);
};

/* Those of each group, ended by one without an id. */
extern const struct scenario creating[], options[], connecting[], accepting[];
extern const struct scenario streams[], endings[], datagrams[], local[], names[], readiness[];

/* Outcomes: outcome.c. A failed call's value is its errno's symbol. */
void returned(const char *name, long result);
void done(const char *name, long result);
void fact(const char *name, int truth);
void told(const char *name, const char *text);
void told_bytes(const char *name, const char *bytes, long length);
void looked_up(const char *name, int status, const char *text);

/* Sockets: sockets.c. A call that only prepares, and fails, ends the program. */
struct pair {
    int client, server;
};

int must(const char *call, int result);
int tcp(void);
int udp(void);
struct sockaddr_in loopback(in_port_t port);
struct sockaddr_in name_of(int fd);
int bind_to(int fd, struct sockaddr_in address);
int connect_to(int fd, struct sockaddr_in address);
int send_to(int fd, const char *bytes, size_t length, struct sockaddr_in address);
int bound(int fd);
int listener(int backlog);
struct sockaddr_in nobody(void);
struct pair connected(void);
void await_input(int fd);
void await_bytes(int fd, size_t count);
void await_reset(int fd);
void reset(int fd);
void patience(int fd, int name, int milliseconds);
int option(int fd, int level, int name);
int set(int fd, int level, int name, int value);

#endif
