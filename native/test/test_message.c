#include "bridge.h"
#include "check.h"
#include "rights.h"
#include "sockets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECES = 3, FEW = 40, MANY = 2000 };

/* The arguments of a message: pieces of eight bytes each, of which lens are used from offs. */
struct pieces {
    jobjectArray buffers;
    jintArray offs;
    jintArray lens;
};

static struct pieces pieces_of(char memory[PIECES][8], const jint offs[PIECES],
                               const jint lens[PIECES]) {
    jobject buffers[PIECES];
    for (int i = 0; i < PIECES; i++) {
        buffers[i] = fake_direct(memory[i]);
    }
    return (struct pieces){fake_objects(buffers, PIECES), fake_ints(offs, PIECES),
                           fake_ints(lens, PIECES)};
}

static struct pieces no_pieces(void) {
    return (struct pieces){fake_objects(NULL, 0), fake_ints(NULL, 0), fake_ints(NULL, 0)};
}

static jlong send_message(int fd, jbyteArray name, struct pieces pieces, jbyteArray control) {
    return NATIVE(sendmsg)(fake_env(), NULL, fd, name, pieces.buffers, pieces.offs, pieces.lens,
                           control, MSG_NOSIGNAL);
}

static jlong receive_message(int fd, jbyteArray cell, struct pieces pieces, jbyteArray control,
                             jintArray out) {
    return NATIVE(recvmsg)(fake_env(), NULL, fd, cell, pieces.buffers, pieces.offs, pieces.lens,
                           control, out, MSG_DONTWAIT);
}

static jbyteArray new_cell(void) {
    return fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
}

static void gathered_and_scattered(void) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    char out[PIECES][8] = {"one", "..two", "three"};
    char in[PIECES][8] = {".......", ".......", "......."};
    struct pieces sent = pieces_of(out, (jint[]){0, 2, 0}, (jint[]){3, 3, 5});
    struct pieces received = pieces_of(in, (jint[]){1, 0, 7}, (jint[]){4, 7, 1});
    jbyteArray none = fake_bytes(NULL, 0);
    jbyteArray cell = new_cell();
    jintArray said = fake_ints(NULL, 2);
    CHECK_EQ(11, send_message(fd, fake_bytes(&name, sizeof name), sent, none));
    CHECK_EQ(11, receive_message(fd, cell, received, none, said));
    CHECK_MEM(".onet..", in[0], 7);
    CHECK_MEM("wothree", in[1], 7);
    CHECK_MEM(".......", in[2], 8);
    CHECK_MEM(&name, fake_elements(cell), sizeof name);
    CHECK_MEM(((jint[]){0, 0}), fake_elements(said), 2 * sizeof(jint));
    CHECK_EQ(11, send_message(fd, fake_bytes(&name, sizeof name), sent, none));
    struct pieces short_of_room = pieces_of(in, (jint[]){0, 0, 0}, (jint[]){2, 0, 1});
    CHECK_EQ(3, receive_message(fd, cell, short_of_room, none, said));
    CHECK_EQ(MSG_TRUNC, ((jint *)fake_elements(said))[1]);
    close(fd);
}

/* Passes so many descriptors into so much room; so many arrive, and the flags say whether that was all. */
static void pass(int sent, jsize room, int received, jint flags) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    char memory[PIECES][8] = {"x"};
    struct pieces one = pieces_of(memory, (jint[]){0, 0, 0}, (jint[]){1, 0, 0});
    jbyteArray nobody = fake_bytes(NULL, 0);
    jintArray said = fake_ints(NULL, 2);
    jbyteArray control = fake_bytes(NULL, room);
    CHECK_EQ(1, send_message(ends[0], nobody, one, rights_of(STDOUT_FILENO, sent)));
    CHECK_EQ(1, receive_message(ends[1], new_cell(), one, control, said));
    jint *values = fake_elements(said);
    CHECK_EQ(received, rights_close(control, values[0]));
    CHECK_EQ(flags, values[1]);
    close_pair(ends);
}

static void descriptors_passed_on(void) {
    pass(2, FEW, 2, 0);
    pass(1, MANY, 1, 0);
}

static void descriptors_cut_short(void) {
    pass(4, CMSG_SPACE(2 * sizeof(int)), 2, MSG_CTRUNC);
}

static void control_without_any_room(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    char memory[PIECES][8] = {"x"};
    struct pieces one = pieces_of(memory, (jint[]){0, 0, 0}, (jint[]){1, 0, 0});
    jbyteArray none = fake_bytes(NULL, 0);
    jintArray said = fake_ints(NULL, 2);
    CHECK_EQ(1, send_message(ends[0], none, one, rights_of(STDOUT_FILENO, 1)));
    CHECK_EQ(1, receive_message(ends[1], new_cell(), one, none, said));
    CHECK_MEM(((jint[]){0, MSG_CTRUNC}), fake_elements(said), 2 * sizeof(jint));
    close_pair(ends);
}

static void message_without_pieces(void) {
    int ends[2];
    unix_pair(SOCK_DGRAM, ends);
    jbyteArray none = fake_bytes(NULL, 0);
    jintArray said = fake_ints(NULL, 2);
    CHECK_EQ(0, send_message(ends[0], none, no_pieces(), none));
    CHECK_EQ(0, receive_message(ends[1], new_cell(), no_pieces(), none, said));
    close_pair(ends);
}

static void errors_come_back_negative(void) {
    static const jint before[2] = {-7, -8};
    int ends[2];
    unix_pair(SOCK_DGRAM, ends);
    jbyteArray none = fake_bytes(NULL, 0);
    jintArray said = fake_ints(before, 2);
    char memory[PIECES][8] = {""};
    struct pieces one = pieces_of(memory, (jint[]){0, 0, 0}, (jint[]){8, 0, 0});
    CHECK_EQ(-EAGAIN, receive_message(ends[0], new_cell(), one, none, said));
    CHECK_MEM(before, fake_elements(said), sizeof before);
    CHECK_EQ(-EINVAL, send_message(ends[0], fake_bytes(NULL, 200), one, none));
    close_pair(ends);
    CHECK_EQ(-EBADF, receive_message(ends[0], new_cell(), one, none, said));
}

static void control_that_the_kernel_refuses(void) {
    int ends[2];
    unix_pair(SOCK_DGRAM, ends);
    jbyteArray none = fake_bytes(NULL, 0);
    CHECK_EQ(-EBADF, send_message(ends[0], none, no_pieces(), rights_of(-1, 1)));
    CHECK_EQ(-EINVAL, send_message(ends[0], none, no_pieces(), fake_bytes(NULL, FEW)));
    close_pair(ends);
}

static void without_memory(void) {
    jbyteArray none = fake_bytes(NULL, 0);
    jbyteArray cell = new_cell();
    struct pieces pieces = no_pieces();
    for (int call = 1; call <= 2; call++) {
        fail_memory(call);
        CHECK_EQ(-ENOMEM, send_message(-1, none, pieces, none));
        fail_memory(call);
        CHECK_EQ(-ENOMEM, receive_message(-1, cell, pieces, none, NULL));
    }
}

int main(void) {
    RUN(gathered_and_scattered);
    RUN(descriptors_passed_on);
    if (getenv("EMULATED") == NULL) {
        RUN(descriptors_cut_short);
        RUN(control_without_any_room);
        RUN(control_that_the_kernel_refuses);
    } else {
        puts("skipped: qemu-user rewrites control messages, and these not as the kernel has them");
    }
    RUN(message_without_pieces);
    RUN(errors_come_back_negative);
    RUN(without_memory);
    return 0;
}
