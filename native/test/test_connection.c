#include "bridge.h"
#include "check.h"
#include "sockets.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>
#include <unistd.h>

/* A cell to be filled, with what was there before. */
static jbyteArray new_cell(void) {
    char before[bsdsockets_internal_Native_CELL_SIZE];
    memset(before, 0x55, sizeof before);
    return fake_bytes(before, sizeof before);
}

/* The length that a cell was given. */
static socklen_t cell_length(jbyteArray cell) {
    socklen_t length;
    memcpy(&length, (char *)fake_elements(cell) + sizeof(struct sockaddr_storage), sizeof length);
    return length;
}

/* An address of that many bytes: of AF_UNIX in the abstract namespace where there is room for a name. */
static jbyteArray abstract_name(jsize length) {
    char bytes[200] = {0};
    sa_family_t family = AF_UNIX;
    memcpy(bytes, &family, sizeof family);
    for (jsize i = 3; i < length; i++) {
        bytes[i] = (char)('a' + i % 26);
    }
    int unique = getpid();
    if (length >= 8) {
        memcpy(bytes + 3, &unique, sizeof unique);
    }
    return fake_bytes(bytes, length);
}

static void bind_takes_each_length_as_told(void) {
    static const struct {
        jsize length;
        jint result;
    } cases[] = {{0, -EINVAL}, {2, 0},         {16, 0},        {28, 0},
                 {110, 0},     {111, -EINVAL}, {128, -EINVAL}, {200, -EINVAL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int fd = socket(AF_UNIX, SOCK_DGRAM, 0);
        jbyteArray name = abstract_name(cases[i].length);
        CHECK_EQ(cases[i].result, NATIVE(bind)(fake_env(), NULL, fd, name));
        if (cases[i].result == 0 && cases[i].length > 2) {
            jbyteArray cell = new_cell();
            CHECK_EQ(0, NATIVE(getsockname)(fake_env(), NULL, fd, cell));
            CHECK_EQ(cases[i].length, cell_length(cell));
            CHECK_MEM(fake_elements(name), fake_elements(cell), (size_t)cases[i].length);
        }
        close(fd);
    }
}

/* Connects to a listening socket, accepts as told, and compares what each end is told of the other. */
static void connect_and_accept(int listener, jbyteArray server, bool close_on_exec) {
    JNIEnv *env = fake_env();
    int client = socket(AF_INET, SOCK_STREAM, 0);
    jbyteArray own = new_cell();
    jbyteArray peer = new_cell();
    CHECK_EQ(0, NATIVE(connect)(env, NULL, client, server));
    CHECK_EQ(0, NATIVE(getsockname)(env, NULL, client, own));
    int accepted = close_on_exec ? NATIVE(accept4)(env, NULL, listener, peer, SOCK_CLOEXEC)
                                 : NATIVE(accept)(env, NULL, listener, peer);
    CHECK(accepted >= 0);
    CHECK_EQ(close_on_exec ? FD_CLOEXEC : 0, fcntl(accepted, F_GETFD));
    CHECK_MEM(fake_elements(own), fake_elements(peer), sizeof(struct sockaddr_in));
    CHECK_EQ(0, NATIVE(getpeername)(env, NULL, client, peer));
    CHECK_MEM(fake_elements(server), fake_elements(peer), sizeof(struct sockaddr_in));
    CHECK_EQ(0, NATIVE(shutdown)(env, NULL, client, SHUT_WR));
    CHECK_EQ(0, recv(accepted, &(char){0}, 1, 0));
    close(client);
    close(accepted);
}

static void connection_from_end_to_end(void) {
    JNIEnv *env = fake_env();
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in loopback = {.sin_family = AF_INET,
                                   .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    jbyteArray name = new_cell();
    CHECK_EQ(0, NATIVE(bind)(env, NULL, listener, fake_bytes(&loopback, sizeof loopback)));
    CHECK_EQ(0, NATIVE(listen)(env, NULL, listener, 2));
    CHECK_EQ(0, NATIVE(getsockname)(env, NULL, listener, name));
    CHECK_EQ(sizeof(struct sockaddr_in), cell_length(name));
    jbyteArray server = fake_bytes(fake_elements(name), sizeof(struct sockaddr_in));
    connect_and_accept(listener, server, false);
    connect_and_accept(listener, server, true);
    close(listener);
}

/* Each fails with that errno, and leaves the cell as it was. */
static void failures_leave_the_cell(void) {
    JNIEnv *env = fake_env();
    jbyteArray cell = new_cell();
    char before[bsdsockets_internal_Native_CELL_SIZE];
    memcpy(before, fake_elements(cell), sizeof before);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(-EINVAL, NATIVE(accept)(env, NULL, fd, cell));
    CHECK_EQ(-EINVAL, NATIVE(accept4)(env, NULL, fd, cell, 0));
    CHECK_EQ(-ENOTCONN, NATIVE(getpeername)(env, NULL, fd, cell));
    CHECK_EQ(-ENOTCONN, NATIVE(shutdown)(env, NULL, fd, SHUT_RD));
    close(fd);
    CHECK_EQ(-EBADF, NATIVE(listen)(env, NULL, fd, 1));
    CHECK_EQ(-EBADF, NATIVE(getsockname)(env, NULL, fd, cell));
    CHECK_EQ(-EBADF, NATIVE(connect)(env, NULL, fd, fake_bytes(NULL, 16)));
    CHECK_MEM(before, fake_elements(cell), sizeof before);
}

static void connect_refused(void) {
    struct sockaddr_in nobody;
    int holder =
        bound_socket(SOCK_STREAM, &nobody); /* bound and not listening: nobody else gets the port */
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    jbyteArray address = fake_bytes(&nobody, sizeof nobody);
    CHECK_EQ(-ECONNREFUSED, NATIVE(connect)(fake_env(), NULL, fd, address));
    CHECK_EQ(-EINVAL, NATIVE(connect)(fake_env(), NULL, fd, fake_bytes(NULL, 200)));
    CHECK_EQ(-EINVAL, NATIVE(connect)(fake_env(), NULL, fd, fake_bytes(NULL, 0)));
    CHECK_EQ(-EADDRINUSE, NATIVE(bind)(fake_env(), NULL, fd, address));
    close(fd);
    close(holder);
}

int main(void) {
    RUN(bind_takes_each_length_as_told);
    RUN(connection_from_end_to_end);
    RUN(failures_leave_the_cell);
    RUN(connect_refused);
    return 0;
}
