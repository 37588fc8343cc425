#include "bounce.h"
#include "bridge.h"
#include "check.h"
#include "sockets.h"

#include <string.h>
#include <unistd.h>

enum { MOST = 70000 };

/* Bytes that differ from their neighbours. */
static jbyteArray pattern(jsize length) {
    jbyteArray array = fake_bytes(NULL, length);
    unsigned char *bytes = fake_elements(array);
    for (jsize i = 0; i < length; i++) {
        bytes[i] = (unsigned char)(i * 31 + i / 251);
    }
    return array;
}

/* Sends len bytes from off, receives them at another offset, and looks at every byte of both arrays. */
static void there_and_back(const int ends[2], jsize off, jsize len) {
    jbyteArray from = pattern(off + len + 3);
    jbyteArray to = fake_bytes(NULL, len + 20);
    CHECK_EQ(len, NATIVE(send)(fake_env(), NULL, ends[0], from, off, len, 0));
    CHECK_EQ(len, NATIVE(recv)(fake_env(), NULL, ends[1], to, 11, len, MSG_WAITALL));
    char zeros[20] = {0};
    char *received = fake_elements(to);
    CHECK_MEM(zeros, received, 11);
    CHECK_MEM((char *)fake_elements(from) + off, received + 11, (size_t)len);
    CHECK_MEM(zeros, received + 11 + len, 9);
}

static void arrays_around_the_stack_buffer(void) {
    static const jsize lengths[] = {
        1, 64, BOUNCE_ON_STACK - 1, BOUNCE_ON_STACK, BOUNCE_ON_STACK + 1, MOST};
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        there_and_back(ends, 0, lengths[i]);
        there_and_back(ends, 5, lengths[i]);
    }
    close_pair(ends);
}

static void nothing_sent_and_end_of_stream(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    jbyteArray array = pattern(4);
    CHECK_EQ(0, NATIVE(send)(fake_env(), NULL, ends[0], array, 4, 0, 0));
    CHECK_EQ(0, shutdown(ends[0], SHUT_WR));
    CHECK_EQ(0, NATIVE(recv)(fake_env(), NULL, ends[1], array, 0, 4, 0));
    CHECK_MEM(fake_elements(pattern(4)), fake_elements(array), 4);
    close_pair(ends);
}

static void errors_come_back_negative(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    jbyteArray array = pattern(MOST);
    CHECK_EQ(-EAGAIN, NATIVE(recv)(fake_env(), NULL, ends[0], array, 0, 10, MSG_DONTWAIT));
    CHECK_EQ(-EAGAIN, NATIVE(recv)(fake_env(), NULL, ends[0], array, 0, MOST, MSG_DONTWAIT));
    CHECK_MEM(fake_elements(pattern(MOST)), fake_elements(array), MOST);
    close(ends[1]);
    CHECK_EQ(-EPIPE, NATIVE(send)(fake_env(), NULL, ends[0], array, 0, 10, MSG_NOSIGNAL));
    close(ends[0]);
    CHECK_EQ(-EBADF, NATIVE(send)(fake_env(), NULL, ends[0], array, 0, MOST, 0));
    CHECK_EQ(-EBADF, NATIVE(recv)(fake_env(), NULL, ends[0], array, 0, 10, 0));
}

static void tcp_counts_what_it_drops_and_leaves_the_array(void) {
    int ends[2];
    tcp_pair(ends);
    CHECK_EQ(6, send(ends[0], "abcdef", 6, 0));
    jbyteArray array = pattern(10);
    CHECK_EQ(4, NATIVE(recv)(fake_env(), NULL, ends[1], array, 2, 4, MSG_TRUNC | MSG_WAITALL));
    CHECK_MEM(fake_elements(pattern(10)), fake_elements(array), 10);
    CHECK_EQ(2, NATIVE(recv)(fake_env(), NULL, ends[1], array, 2, 8, 0));
    CHECK_MEM("ef", (char *)fake_elements(array) + 2, 2);
    close_pair(ends);
}

static void datagram_counts_more_than_fits(void) {
    struct sockaddr_in name;
    int receiver = bound_socket(SOCK_DGRAM, &name);
    struct sockaddr_in own;
    int sender = bound_socket(SOCK_DGRAM, &own);
    jbyteArray to = fake_bytes(&name, sizeof name);
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    jbyteArray small = fake_bytes(NULL, 4);
    CHECK_EQ(9000, NATIVE(sendto)(fake_env(), NULL, sender, pattern(9000), 0, 9000, 0, to));
    CHECK_EQ(9000, NATIVE(recvfrom)(fake_env(), NULL, receiver, small, 1, 2, MSG_TRUNC, cell));
    unsigned char expected[4] = {0, 0, 31, 0};
    CHECK_MEM(expected, fake_elements(small), 4);
    CHECK_MEM(&own, fake_elements(cell), sizeof own);
    CHECK_EQ(0, NATIVE(sendto)(fake_env(), NULL, sender, small, 0, 0, 0, to));
    CHECK_EQ(0, NATIVE(recvfrom)(fake_env(), NULL, receiver, small, 0, 4, 0, cell));
    close(receiver);
    close(sender);
}

static void sendto_takes_each_address_as_told(void) {
    static const struct {
        jsize length;
        jint result;
    } cases[] = {{0, -EINVAL}, {2, -EINVAL}, {16, 3}, {28, 3}, {110, 3}, {128, 3}, {200, -EINVAL}};
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char bytes[200] = {0};
        memcpy(bytes, &name, sizeof name);
        jbyteArray to = fake_bytes(bytes, cases[i].length);
        CHECK_EQ(cases[i].result,
                 NATIVE(sendto)(fake_env(), NULL, fd, fake_text("abc"), 0, 3, 0, to));
    }
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    jbyteArray large = fake_bytes(NULL, MOST);
    CHECK_EQ(3, NATIVE(recvfrom)(fake_env(), NULL, fd, large, MOST - 5, 5, 0, cell));
    CHECK_MEM("abc", (char *)fake_elements(large) + MOST - 5, 4);
    close(fd);
    CHECK_EQ(-EBADF, NATIVE(recvfrom)(fake_env(), NULL, fd, large, 0, 5, 0, cell));
}

/* Bytes that are waited for beyond what is there come from a second send; a call that does not wait gets what there is. */
static void recv_waits_for_the_low_water_mark(void) {
    int ends[2];
    tcp_pair(ends);
    int low = MOST / 2;
    CHECK_EQ(0, setsockopt(ends[1], SOL_SOCKET, SO_RCVLOWAT, &low, sizeof low));
    jbyteArray from = pattern(MOST);
    jbyteArray to = fake_bytes(NULL, MOST);
    CHECK_EQ(3, NATIVE(send)(fake_env(), NULL, ends[0], from, 0, 3, 0));
    CHECK_EQ(3, NATIVE(recv)(fake_env(), NULL, ends[1], to, 0, MOST, MSG_DONTWAIT));
    CHECK_EQ(5, NATIVE(send)(fake_env(), NULL, ends[0], from, 3, 5, 0));
    struct timeval soon = {.tv_usec = 1000};
    CHECK_EQ(0, setsockopt(ends[1], SOL_SOCKET, SO_RCVTIMEO, &soon, sizeof soon));
    CHECK_EQ(5, NATIVE(recv)(fake_env(), NULL, ends[1], to, 3, MOST - 3, 0));
    CHECK_EQ(MOST - 8, NATIVE(send)(fake_env(), NULL, ends[0], from, 8, MOST - 8, 0));
    jint received = 8;
    while (received < MOST) {
        received += NATIVE(recv)(fake_env(), NULL, ends[1], to, received, MOST - received, 0);
    }
    CHECK_MEM(fake_elements(from), fake_elements(to), MOST);
    close_pair(ends);
}

/* A send that finds room for a part only: what waits goes on until its time is over, and the part is told. */
static void a_partial_send_tells_the_part(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    struct timeval soon = {.tv_usec = 1000};
    CHECK_EQ(0, setsockopt(ends[0], SOL_SOCKET, SO_SNDTIMEO, &soon, sizeof soon));
    jbyteArray large = fake_bytes(NULL, 1 << 24);
    jint sent = NATIVE(send)(fake_env(), NULL, ends[0], large, 0, 1 << 24, 0);
    CHECK_EQ(1, sent > 0 && sent < 1 << 24);
    CHECK_EQ(-EAGAIN, NATIVE(send)(fake_env(), NULL, ends[0], large, 0, 1 << 24, 0));
    CHECK_EQ(-EAGAIN, NATIVE(send)(fake_env(), NULL, ends[0], large, 0, MOST, MSG_DONTWAIT));
    close(ends[1]);
    CHECK_EQ(-EPIPE, NATIVE(send)(fake_env(), NULL, ends[0], large, 0, MOST, MSG_NOSIGNAL));
    close(ends[0]);
}

static void all_the_same_through_a_copy(void) {
    NATIVE(arraysInPlace)(fake_env(), NULL, JNI_FALSE);
    arrays_around_the_stack_buffer();
    errors_come_back_negative();
    recv_waits_for_the_low_water_mark();
    a_partial_send_tells_the_part();
    NATIVE(arraysInPlace)(fake_env(), NULL, JNI_TRUE);
}

static void without_memory(void) {
    NATIVE(arraysInPlace)(fake_env(), NULL, JNI_FALSE);
    jbyteArray array = fake_bytes(NULL, MOST);
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(send)(fake_env(), NULL, -1, array, 0, MOST, 0));
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(recv)(fake_env(), NULL, -1, array, 0, MOST, 0));
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(sendto)(fake_env(), NULL, -1, array, 0, MOST, 0, cell));
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(recvfrom)(fake_env(), NULL, -1, array, 0, MOST, 0, cell));
}

int main(void) {
    RUN(arrays_around_the_stack_buffer);
    RUN(nothing_sent_and_end_of_stream);
    RUN(errors_come_back_negative);
    RUN(tcp_counts_what_it_drops_and_leaves_the_array);
    RUN(datagram_counts_more_than_fits);
    RUN(sendto_takes_each_address_as_told);
    RUN(recv_waits_for_the_low_water_mark);
    RUN(a_partial_send_tells_the_part);
    RUN(all_the_same_through_a_copy);
    RUN(without_memory);
    return 0;
}
