#include "check.h"
#include "sockets.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

/* A file of ten digits in memory. */
static int digits(void) {
    int fd = memfd_create("digits", 0);
    CHECK(fd >= 0);
    CHECK_EQ(10, write(fd, "0123456789", 10));
    CHECK_EQ(0, lseek(fd, 0, SEEK_SET));
    return fd;
}

/* A pipe by the bridge. */
static void open_pipe(int ends[2]) {
    jintArray fds = fake_ints(NULL, 2);
    CHECK_EQ(0, NATIVE(pipe2)(fake_env(), NULL, fds, O_CLOEXEC | O_NONBLOCK));
    memcpy(ends, fake_elements(fds), 2 * sizeof *ends);
    CHECK_EQ(FD_CLOEXEC, fcntl(ends[0], F_GETFD));
    CHECK_EQ(FD_CLOEXEC, fcntl(ends[1], F_GETFD));
}

/* What has come is just that text. */
static void check_came(const char *text, int fd) {
    char room[64];
    CHECK_EQ(strlen(text), read(fd, room, sizeof room));
    CHECK_MEM(text, room, strlen(text));
}

static void sendfile_with_an_offset_and_without(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    int file = digits();
    CHECK_EQ(3, NATIVE(sendfile)(fake_env(), NULL, ends[0], file, 4, 3));
    CHECK_EQ(0, lseek(file, 0, SEEK_CUR));
    check_came("456", ends[1]);
    CHECK_EQ(2, NATIVE(sendfile)(fake_env(), NULL, ends[0], file, -1, 2));
    CHECK_EQ(2, lseek(file, 0, SEEK_CUR));
    check_came("01", ends[1]);
    CHECK_EQ(-EINVAL, NATIVE(sendfile)(fake_env(), NULL, ends[0], file, -2, 2));
    CHECK_EQ(-EINVAL, NATIVE(sendfile)(fake_env(), NULL, ends[0], file, 0, -1));
    CHECK_EQ(-EBADF, NATIVE(sendfile)(fake_env(), NULL, ends[0], -1, 0, 1));
    close(file);
    close_pair(ends);
}

static void splice_by_way_of_a_pipe(void) {
    int pipe[2];
    open_pipe(pipe);
    int from = digits();
    int to = digits();
    CHECK_EQ(3, NATIVE(splice)(fake_env(), NULL, from, 7, pipe[1], -1, 100, 0));
    CHECK_EQ(3, NATIVE(splice)(fake_env(), NULL, pipe[0], -1, to, 1, 100, 0));
    check_came("0789456789", to);
    CHECK_EQ(-ESPIPE, NATIVE(splice)(fake_env(), NULL, pipe[0], 0, to, 1, 100, 0));
    CHECK_EQ(-EINVAL, NATIVE(splice)(fake_env(), NULL, from, -1, to, -1, 100, 0));
    CHECK_EQ(-EAGAIN, NATIVE(splice)(fake_env(), NULL, pipe[0], -1, to, -1, 1, SPLICE_F_NONBLOCK));
    close(from);
    close(to);
    close_pair(pipe);
}

static void read_and_write_arrays(void) {
    int pipe[2];
    open_pipe(pipe);
    jbyteArray data = fake_text(".hello.");
    jbyteArray room = fake_text("xxxxxxxx");
    CHECK_EQ(5, NATIVE(write)(fake_env(), NULL, pipe[1], data, 1, 5));
    CHECK_EQ(5, NATIVE(read)(fake_env(), NULL, pipe[0], room, 1, 7));
    CHECK_MEM("xhelloxx", fake_elements(room), 8);
    CHECK_EQ(-EAGAIN, NATIVE(read)(fake_env(), NULL, pipe[0], room, 0, 8));
    CHECK_EQ(-EBADF, NATIVE(write)(fake_env(), NULL, pipe[0], data, 0, 1));
    CHECK_EQ(0, NATIVE(write)(fake_env(), NULL, pipe[1], data, 7, 0));
    close_pair(pipe);
}

static void read_and_write_direct_buffers(void) {
    int pipe[2];
    open_pipe(pipe);
    char out[] = ".hello.";
    char in[] = "xxxxxxxx";
    CHECK_EQ(5, NATIVE(writeDirect)(fake_env(), NULL, pipe[1], fake_direct(out), 1, 5));
    CHECK_EQ(5, NATIVE(readDirect)(fake_env(), NULL, pipe[0], fake_direct(in), 2, 6));
    CHECK_MEM("xxhellox", in, 8);
    CHECK_EQ(-EAGAIN, NATIVE(readDirect)(fake_env(), NULL, pipe[0], fake_direct(in), 0, 8));
    CHECK_EQ(-EBADF, NATIVE(writeDirect)(fake_env(), NULL, -1, fake_direct(out), 0, 1));
    close_pair(pipe);
}

static void no_pipe_and_no_memory(void) {
    static const jint before[2] = {-7, -8};
    jintArray fds = fake_ints(before, 2);
    CHECK_EQ(-EINVAL, NATIVE(pipe2)(fake_env(), NULL, fds, -1));
    CHECK_MEM(before, fake_elements(fds), sizeof before);
    jbyteArray large = fake_bytes(NULL, 10000);
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(read)(fake_env(), NULL, -1, large, 0, 10000));
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(write)(fake_env(), NULL, -1, large, 0, 10000));
}

int main(void) {
    RUN(sendfile_with_an_offset_and_without);
    RUN(splice_by_way_of_a_pipe);
    RUN(read_and_write_arrays);
    RUN(read_and_write_direct_buffers);
    RUN(no_pipe_and_no_memory);
    return 0;
}
