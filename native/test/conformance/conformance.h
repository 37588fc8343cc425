/* The conformance table: each case is C in a .def file, which this program compiles and runs, and which a Java program reads and
 * runs through the mirror. Both print a line a case, what each call returned; a test compares the two. */
#ifndef BSDSOCKETS_CONFORMANCE_H
#define BSDSOCKETS_CONFORMANCE_H

#include <netdb.h>
#include <sys/socket.h>

/* An address and the length that the call is told. */
struct at {
    union {
        struct sockaddr any;
        char bytes[256];
    } address;
    socklen_t length;
};

/* A line: its title, what each call returned, and the end, which closes what was opened. */
void begin(const char *title);
void say(const char *call, long result);
void say_descriptor(const char *call, int fd);
void finish(void);

/* The descriptor opened last. */
int second(void);
/* The number of the descriptor opened last, which is closed now. */
int gone(int fd);
/* A second descriptor for one that the program was started with. */
int inherited(int fd);

struct at in4(const char *host, int port);
struct at in6(const char *host, int port);
struct at un(const char *path);
struct at long_path(int length);
struct at abstract(const char *name);
struct at nowhere(void);
/* The same, said to have that length. */
struct at cut(struct at at, int length);
struct at family(struct at at, int family);
struct at name_of(int fd);
/* A port of 127.0.0.1 at which nobody is. */
struct at deserted(int type);

int try_socket(int domain, int type, int protocol);
int try_socketpair(int domain, int type, int protocol);
void try_bind(int fd, struct at at);
void try_listen(int fd, int backlog);
int try_accept(int fd);
int try_accept4(int fd, int flags);
void try_connect(int fd, struct at at);
void try_shutdown(int fd, int how);
void try_close(int fd);
int try_dup(int fd);
void try_getsockname(int fd);
void try_getpeername(int fd);

void try_send(int fd, int length, int flags);
void try_recv(int fd, int length, int flags);
void try_sendto(int fd, int length, int flags, struct at at);
void try_recvfrom(int fd, int length, int flags);
void try_sendmsg(int fd, int pieces, int length, int flags, struct at at);
void try_recvmsg(int fd, int pieces, int length, int room, int flags);
void try_sendmsg_rights(int fd, int passed, int flags);
void try_sendmsg_control(int fd, int level, int type, int length, int flags);

void try_getsockopt(int fd, int level, int name, int length);
void try_setsockopt(int fd, int level, int name, int length, int value);
void try_linger(int fd, int seconds);
void try_fcntl(int fd, int command, int value);
void try_poll(int fd, int events, int timeout);
int try_epoll_create1(int flags);
void try_epoll_ctl(int epoll, int operation, int fd, unsigned int events);
void try_epoll_wait(int epoll, int capacity, int timeout);

int try_eventfd(int initval, int flags);
void try_eventfd_read(int fd);
void try_eventfd_write(int fd, int value);
void try_dup2(int fd, int number);
void try_dup3(int fd, int number, int flags);
void try_ioctl(int fd, unsigned int request);
void try_ioctl_set(int fd, unsigned int request, int value);
void try_sockatmark(int fd);

void try_getaddrinfo(const char *node, const char *service, int flags, int family, int type);
void try_getnameinfo(struct at at, int flags);
void try_inet_pton(int family, const char *text);
void try_inet_ntop(int family);
void try_if_nametoindex(const char *name);
void try_if_indextoname(int index);

#endif
