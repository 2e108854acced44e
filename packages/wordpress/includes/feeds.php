<?php
/**
 * Keeps the list of feeds, with the result of the last pull of each.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

/** More feeds than this on one site are a mistake. */
const MOST_FEEDS = 50;

/** Returns the state of each feed by its address. */
function feeds(): array {
	$feeds = get_option( FEEDS, array() );
	return is_array( $feeds ) ? $feeds : array();
}

/** Stores the state of a feed. */
function save_feed( string $url, array $state ): void {
	// Read again: another request may have changed the list during the pull.
	update_option( FEEDS, array( $url => $state ) + feeds(), false );
}

/** Removes a feed and its copy. */
function remove_feed( string $url ): void {
	$feeds = feeds();
	unset( $feeds[ $url ] );
	update_option( FEEDS, $feeds, false );
	if ( is_file( feed_path( $url ) ) ) {
		wp_delete_file( feed_path( $url ) );
	}
}

/** Returns the name of the file with the copy of a feed. */
function feed_file( string $url ): string {
	$host = sanitize_file_name( (string) wp_parse_url( $url, PHP_URL_HOST ) );
	return $host . '-' . substr( hash( 'sha256', $url ), 0, 16 ) . '.json';
}

/** Returns the path of the copy of a feed. */
function feed_path( string $url ): string {
	return feed_folder() . '/' . feed_file( $url );
}

/** Returns the address of the copy of a feed, as pages name it. */
function feed_copy_url( string $url ): string {
	$address = wp_upload_dir( null, false )['baseurl'] . '/cx-widgets/' . feed_file( $url );
	return is_own_origin( $address ) ? wp_make_link_relative( $address ) : $address;
}

/** Returns a feed as the editor needs it. */
function describe_feed( string $url ): array {
	$state = feeds()[ $url ] ?? array();
	return array(
		'url'   => $url,
		'copy'  => is_file( feed_path( $url ) ) ? feed_copy_url( $url ) : '',
		'error' => $state['error'] ?? '',
	);
}

/**
 * Returns the number of posts whose content names the copy of a feed.
 */
function count_uses( string $url ): int {
	global $wpdb;
	$name = '%' . $wpdb->esc_like( feed_file( $url ) ) . '%';
	$sql  = "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_content LIKE %s AND post_type <> 'revision' AND post_status NOT IN ( 'trash', 'auto-draft' )";
	return (int) $wpdb->get_var( $wpdb->prepare( $sql, $name ) ); // phpcs:ignore WordPress.DB
}
